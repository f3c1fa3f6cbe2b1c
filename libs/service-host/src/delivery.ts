import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fieldOfText } from '@rapport/event-log';
import { ERASED, opened, type Personal } from '@rapport/event-sourcing';
import type { OpenField, OutgoingMessage } from '@rapport/projections';
import { createTransport } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type { HostSettings } from './host.config.js';
import { LinkTokens } from './link-token.js';
import { MailThreads, OUR_LETTERS } from './mail-threads.js';
import { Secret } from './secret.js';

/** Hands a message to whoever brings it to a person. At least once: the same id may come again. */
export type Deliver = (message: OutgoingMessage) => Promise<void>;

type Settings = Pick<HostSettings, 'SMTP_URL' | 'MAIL_FROM' | 'RAPPORT_STATE' | 'RAPPORT_PUBLIC_URL' | 'HTTP_HOST' | 'HTTP_PORT'>;

/**
 * SMTP where a mail server is set, else a folder that `rapport outbox` shows. A message to an erased person is dropped.
 *
 * `{link:survey-answers:<id>}` in a body becomes the address of `/v1/public/survey-answers/<token>`: the token is made here, so that no event ever holds one. So is the name
 * by which letters of a thread refer to it; they are written by people, whose words become no link.
 */
export const deliveryOf = (settings: Settings, open: OpenField = opened): Deliver => {
  const hand = settings.SMTP_URL === undefined ? toFolder(join(settings.RAPPORT_STATE, 'outbox')) : toServer(settings.SMTP_URL);
  const tokens = new LinkTokens(Secret.in(settings.RAPPORT_STATE));
  const [linked, threads] = [linksOf(settings, tokens), new MailThreads(tokens)];

  return async (message) => {
    const to = await open(message.to);
    if (typeof to !== 'string') return;
    const [subject, body] = await Promise.all([message.subject, message.body].map((text) => saidIn(text, open)));
    if (subject === null || body === null) return;
    const { id, thread } = message;
    const said = thread === undefined ? { text: linked(body!) } : { text: body!, ...refersTo(threads.nameOf(thread.of, thread.id), thread.answers) };
    await hand(id, { from: settings.MAIL_FROM, to, subject: subject!, ...said, headers: { ...BY_A_PROGRAM, [SUBJECT_HEADER]: message.to.subject }, messageId: `<${id}${OUR_LETTERS}>` });
  };
};

/** What a message of a restricted stream says lies sealed in its event, and so does what is about a person; null where it can never be opened again. */
const saidIn = async (text: string | Personal<string>, open: OpenField): Promise<string | null> => {
  const field = typeof text === 'string' ? fieldOfText(text) : text;
  const said = field === null ? text : await open(field);

  return said === ERASED ? null : String(said);
};

const linksOf = ({ RAPPORT_PUBLIC_URL, HTTP_HOST, HTTP_PORT }: Settings, tokens: LinkTokens) => {
  const base = (RAPPORT_PUBLIC_URL ?? `http://${HTTP_HOST}:${HTTP_PORT}`).replace(/\/+$/, '');

  return (body: string): string => body.replace(/\{link:([a-z-]+):([0-9a-f-]{36})\}/g, (_, purpose: string, id: string) => `${base}/v1/public/${purpose}/${tokens.tokenFor(purpose, id)}`);
};

/** Programs that answer letters by themselves leave these alone (RFC 3834), and we know them when they come back. */
const BY_A_PROGRAM = { 'Auto-Submitted': 'auto-generated', 'X-Loop': 'rapport' };

interface Mail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly messageId: string;
  readonly references?: string[];
  readonly inReplyTo?: string;
}

const refersTo = (thread: string, answers: string | undefined): Pick<Mail, 'references' | 'inReplyTo'> => (answers === undefined ? { references: [thread] } : { references: [thread, answers], inReplyTo: answers });

/** Whose personal data a message holds, by an id that says nothing outside. */
const SUBJECT_HEADER = 'X-Rapport-Subject';

/** Removes the messages to erased subjects from the local outbox; returns how many. */
export const removeFromOutbox = async (state: string, subjects: readonly string[]): Promise<number> => {
  const folder = join(state, 'outbox');
  const erased = new Set(subjects);
  let removed = 0;
  for (const file of (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml'))) {
    const text = await readFile(join(folder, file), 'utf8');
    const [, subject = ''] = new RegExp(`^${SUBJECT_HEADER}: *(\\S+)`, 'im').exec(text) ?? [];
    if (!erased.has(subject)) continue;
    await rm(join(folder, file), { force: true });
    removed += 1;
  }

  return removed;
};

const toServer = (url: string) => {
  const transport = createTransport(url);

  return async (_: string, mail: Mail): Promise<void> => {
    await transport.sendMail(mail);
  };
};

/** One file per message, named by its id: a repetition replaces it by itself. It appears whole or not at all. */
const toFolder = (folder: string) => async (id: string, mail: Mail): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const bytes = await new MailComposer(mail).compile().build();
  const file = join(folder, `${id}.eml`);
  await writeFile(`${file}.part`, bytes, { mode: 0o600 });
  await rename(`${file}.part`, file);
};
