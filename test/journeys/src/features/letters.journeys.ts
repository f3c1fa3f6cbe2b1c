import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, MAIL_SERVER } from '../platform.js';
import { FeatureWorld, refusalOf } from './feature-world.js';
import { letter } from './letter.js';

describe('what people write to us', () => {
  let world: FeatureWorld;
  beforeAll(async () => {
    world = await FeatureWorld.running();
  }, 240_000);

  /** What the mail server writes above a letter whose sender's domain signed it. */
  const vouched = `Authentication-Results: ${MAIL_SERVER}; dkim=pass header.d=example.org`;

  /** Letters to an address as they lie in the outbox. */
  const sentTo = (address: string): readonly string[] => {
    const outbox = join(world.platform.state, 'outbox');
    return readdirSync(outbox).map((file) => readFileSync(join(outbox, file), 'utf8')).filter((raw) => raw.includes(`To: ${address}`));
  };

  it('FT-62 a letter is answered at once with number and time and goes on with its ticket, and a post goes on in private', async () => {
    const { agent } = world;
    const take = async (raw: string) => (await agent.tickets.receiveMail({ body: { raw } })).body;
    const address = `${randomUUID()}@example.org`;
    const firstId = `${randomUUID()}@example.org`;

    // Delivered twice, and once more as bytes: one letter, one ticket, one acknowledgement.
    const first = letter(address, firstId, 'My washer leaks', 'It leaks since Monday.', vouched);
    const begun = await take(first);
    expect(begun).toMatchObject({ outcome: 'opened', number: expect.stringMatching(/^T-[0-9A-F]{6}-[0-9A-F]{6}$/) as string });
    expect(await take(first)).toEqual(begun);
    expect((await agent.tickets.receiveMail({ body: { raw: Buffer.from(first).toString('base64'), encoding: 'base64' } })).body).toEqual(begun);
    const path = { ticketId: begun.ticketId! };
    const { body: ticket } = await agent.tickets.getTicket({ path });
    expect(ticket).toMatchObject({ subject: 'My washer leaks', requestText: 'It leaks since Monday.', channel: 'e-mail', status: 'received', senderVerified: true });
    const letters = () => world.platform.json<readonly { subject: string; text: string }[]>('outbox', '--to', address);
    const sent = await eventually(letters, (found) => found.length > 0);
    const time = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' }).format(new Date(ticket.responseDueAt!));
    expect(sent).toHaveLength(1);
    expect(`${sent[0]!.subject} ${sent[0]!.text}`).toContain(begun.number!);
    expect(sent[0]!.text).toContain(time);

    // Its sender goes on with it, by number or by answering; whoever else knows the number begins another.
    const stranger = `${randomUUID()}@example.org`;
    const id = () => `${randomUUID()}@example.org`;
    expect(await take(letter(address, id(), `Re: ${begun.number!}`, 'It still leaks.', vouched))).toMatchObject({ outcome: 'continued', ticketId: path.ticketId });
    expect(await take(letter(address, id(), 'Re: washer', 'And drips.', `In-Reply-To: <${firstId}>`, vouched))).toMatchObject({ outcome: 'continued', ticketId: path.ticketId });
    const other = await take(letter(stranger, id(), `Re: ${begun.number!}`, 'What is this about?', `References: <${firstId}>`, vouched));
    expect(other).toMatchObject({ outcome: 'opened' });
    expect(other.ticketId).not.toBe(path.ticketId);
    const said = (await agent.tickets.listMessages({ path })).body.items;
    expect(said.map(({ text, direction }) => [text, direction])).toEqual([['It still leaks.', 'from_customer'], ['And drips.', 'from_customer']]);
    expect(said.map(({ verified }) => verified)).toEqual([true, true]);

    // A client whom we know by this address asks as that client.
    const partyId = (await agent.customers.registerCustomer({ body: { name: 'Cy', email: 'cy@example.org', nature: 'partner_individual', source: 'contact' } })).body.partyId;
    await world.settled();
    const known = await take(letter('Cy@Example.org', id(), '漏水', '洗衣机漏水。', vouched));
    expect((await agent.tickets.getTicket({ path: { ticketId: known.ticketId! } })).body).toMatchObject({ requesterId: partyId });

    // Whoever only writes under that name is nobody we know, whatever they name; what they say is kept.
    const threadOf = (to: string) => /^References:\s+(<\S+>)/m.exec(sentTo(to)[0]!)![1]!;
    const [strangers, thread] = [threadOf(stranger), await eventually(() => Promise.resolve(sentTo('cy@example.org').length), (found) => found === 1).then(() => threadOf('cy@example.org'))];
    const forged = [
      [],
      ['Authentication-Results: mx.evil.example; dkim=pass header.d=example.org'],
      [`Authentication-Results: ${MAIL_SERVER}; dkim=fail header.d=example.org`, vouched],
      [vouched, 'From: <eve@evil.example>'],
      [`References: ${thread.replace(/.@/, (end) => (end === 'A@' ? 'B@' : 'A@'))}`],
      [`References: ${thread.replace(known.ticketId!, path.ticketId)}`],
    ];
    // Nor does it help to write to somebody else as well, whom we know or not: they are told nothing.
    const elsewhere = `${randomUUID()}@evil.example`;
    const copies = [[], ['Cc: <cy@example.org>'], [`Cc: Eve <${elsewhere}>, <service@example.com>, ${address}`]];
    for (const headers of copies.flatMap((copy) => forged.map((each) => [...copy, ...each]))) {
      const taken = await take(letter('cy@example.org', id(), `Re: ${known.number!}`, 'Send it elsewhere.', ...headers));
      const { body: nobody } = await agent.tickets.getTicket({ path: { ticketId: taken.ticketId! } });
      expect([taken.outcome, nobody.requesterId === partyId, nobody.senderVerified, nobody.requestText]).toEqual(['opened', false, false, 'Send it elsewhere.']);
    }
    // A mailbox is told once a day, whoever writes in its name and however they spell it.
    await take(letter('cy+washers@example.org', id(), 'Me again', 'Hello?'));
    await world.settled();
    expect(['cy@example.org', 'cy+washers@example.org', elsewhere, address].map((each) => sentTo(each).length)).toEqual([1, 0, 0, 1]);
    // An answer to a letter of ours goes on with its ticket, whatever else it names.
    expect(await take(letter('cy@example.org', id(), 'Re: 漏水', '还在漏。', `References: ${thread}`))).toMatchObject({ outcome: 'continued', ticketId: known.ticketId });
    expect(await take(letter('cy@example.org', id(), `Re: ${known.number!}`, 'Mine.', `References: ${strangers}`))).toMatchObject({ outcome: 'continued', ticketId: other.ticketId });
    expect((await agent.tickets.listMessages({ path: { ticketId: known.ticketId! } })).body.items.map(({ text }) => text)).toEqual(['还在漏。']);

    // What we answer by e-mail goes to them as a letter, once for each answer, and nothing else does.
    const answering = { path: { ticketId: known.ticketId! }, body: { text: '明天下午三点上门。', channel: 'e-mail' } as const };
    const keyed = { ...answering, idempotencyKey: randomUUID() };
    for (const call of [keyed, keyed]) expect((await agent.tickets.sendReply(call)).body.facts).toEqual(['tickets.reply-sent', 'tickets.letter-requested']);
    await agent.tickets.sendReply({ ...answering, body: { ...answering.body, audience: 'internal', text: '客户着急。' } });
    await agent.tickets.sendReply({ ...answering, body: { text: '您在吗？', channel: 'chat' } });
    const [, answered, ...more] = await eventually(() => world.platform.json<readonly { subject: string; text: string }[]>('outbox', '--to', 'cy@example.org'), (found) => found.length > 1);
    expect([answered!.subject, answered!.text.trim(), more]).toEqual([`关于您的来信（${known.number!}）`, '明天下午三点上门。', []]);
    const written = sentTo('cy@example.org').find((raw) => raw.includes('In-Reply-To:'))!;
    expect(written.replace(/\r?\n[ \t]+/g, ' ')).toContain(`References: ${thread} `);
    expect(await take(letter('cy@example.org', id(), 'Re: 漏水', '好的。', `References: ${thread}`))).toMatchObject({ outcome: 'continued', ticketId: known.ticketId });

    // What nobody wrote by hand is recorded and left alone.
    expect(await take(letter(address, id(), `Re: ${begun.number!}`, 'I am away.', 'Auto-Submitted: auto-replied'))).toMatchObject({ outcome: 'set_aside', reason: 'automatic', ticketId: path.ticketId });
    expect(await take(letter(address, id(), 'News', 'Buy!', 'Precedence: bulk'))).toMatchObject({ outcome: 'set_aside', reason: 'bulk' });
    expect(await take(letter('mailer-daemon@example.org', id(), 'Undelivered', 'No such user.', 'Return-Path: <>'))).toMatchObject({ reason: 'bounce' });
    expect(await take(sentTo(address)[0]!)).toMatchObject({ outcome: 'set_aside', reason: 'loop', ticketId: path.ticketId });
    await world.settled();
    expect(await letters()).toHaveLength(1);
    expect((await agent.tickets.listSetAsideMails({ query: { ticketId: path.ticketId } })).body.items.map(({ reason }) => reason)).toEqual(['automatic', 'loop']);

    // A post and a chat are contacts of a party; what is nobody else's business goes on in a ticket of its author.
    const body = { partyId, forum: 'washers', topic: 'Leaks again', text: 'My number is on the bill 4711.', externalId: 'post-17' };
    const { postId } = (await agent.tickets.noteForumPost({ body })).body;
    expect((await agent.tickets.noteForumPost({ body })).body).toMatchObject({ postId, facts: [] });
    await agent.tickets.noteChatTranscript({ body: { partyId, place: 'shop', transcript: 'Cy: Hello.\nAna: Hello Cy.', agentId: 'ana' } });
    expect((await agent.tickets.listForumPosts({ query: { place: 'washers' } })).body.items).toEqual([expect.objectContaining({ contactId: postId, ticketId: null, text: body.text })]);

    // Moderators keep a log; what harms the community is reported, and out of sight once that is right.
    const post = { postId };
    const hidden = async () => (await agent.tickets.listForumPosts({ query: { place: 'washers', hidden: true } })).body.items.map(({ contactId }) => contactId);
    await agent.tickets.praisePost({ path: post, body: { reason: 'A clear description' } });
    expect(await refusalOf(agent.tickets.hidePost({ path: post, body: { reason: 'No' } }))).toBe('SCOPE_MISSING');
    const { reportId } = (await agent.tickets.reportAbuse({ path: post, body: { kind: 'privacy', details: 'That is my bill.', reporterId: partyId } })).body;
    expect((await agent.tickets.reportAbuse({ path: post, body: { kind: 'spam', reporterId: partyId } })).body).toMatchObject({ facts: [] });
    const report = { path: { ...post, reportId: reportId! }, body: { reason: 'The number of a bill' } };
    expect((await world.manager.tickets.upholdAbuse(report)).body.facts).toEqual(['tickets.abuse-upheld', 'tickets.post-hidden']);
    expect(await refusalOf(world.manager.tickets.dismissAbuse(report))).toBe('ABUSE_REPORT_DECIDED');
    expect(await refusalOf(agent.tickets.praisePost({ path: post, body: { reason: 'Again' } }))).toBe('FORUM_POST_HIDDEN');
    await world.settled();
    expect(await hidden()).toEqual([postId]);
    expect((await agent.tickets.listAbuseReports({ query: { ...post } })).body.items).toEqual([expect.objectContaining({ reportId, status: 'upheld', details: 'That is my bill.', decidedBy: 'local-manager' })]);
    const member = async () => (await agent.tickets.getCommunityMember({ path: { partyId } })).body;
    expect(await member()).toMatchObject({ posts: 0, praises: 1, upheld: 1, points: 0, level: 'newcomer' });
    await world.manager.tickets.restorePost({ path: post, body: { reason: 'It is a number of ours' } });
    await world.settled();
    expect([await hidden(), (await agent.tickets.listModerations({ path: post })).body.items.map(({ moderation, reason }) => [moderation, reason])]).toEqual([[], [['praised', 'A clear description'], ['hidden', 'The number of a bill'], ['restored', 'It is a number of ours']]]);

    // A forum says whether its topics are in balance, and takes posts all the same; who writes rises.
    const washers = async () => (await agent.tickets.listForums()).body.items.find(({ forum }) => forum === 'washers');
    expect(await washers()).toMatchObject({ openTopics: 1, balance: 'unguarded' });
    expect(await refusalOf(world.manager.tickets.setTopicLimits({ body: { forum: 'washers', fewest: 4, most: 3 } }))).toBe('TOPIC_LIMITS_CROSSED');
    await world.manager.tickets.setTopicLimits({ body: { forum: 'washers', fewest: 2, most: 3 } });
    await world.settled();
    expect(await washers()).toMatchObject({ openTopics: 1, fewest: 2, most: 3, balance: 'too_few' });
    const writer = await world.registerClient('Forum Bo');
    for (const topic of ['Noise', 'Smell', 'Colour', 'The door']) await agent.tickets.noteForumPost({ body: { partyId: writer, forum: 'washers', topic, text: 'What do you think?' } });
    await world.settled();
    expect(await washers()).toMatchObject({ openTopics: 5, balance: 'too_many' });
    expect((await agent.tickets.getCommunityMember({ path: { partyId: writer } })).body).toMatchObject({ posts: 4, points: 4, level: 'member' });
    const moved = (await agent.tickets.moveToTicket({ path: { postId } })).body;
    expect((await agent.tickets.moveToTicket({ path: { postId } })).body).toMatchObject({ ticketId: moved.ticketId, facts: [] });
    expect((await agent.tickets.getTicket({ path: { ticketId: moved.ticketId } })).body).toMatchObject({ sourceKind: 'interaction', sourceId: postId });
    const following = await world.openTicket(await world.registerClient('Source Una'), { source: { kind: 'event', id: postId } });
    expect((await agent.tickets.getTicket({ path: { ticketId: following } })).body).toMatchObject({ sourceKind: 'event', sourceId: postId, proactive: null });
    expect((await agent.tickets.getTicket({ path: { ticketId: moved.ticketId } })).body).toMatchObject({ requesterId: partyId, subject: 'Leaks again', requestText: body.text });
    const past = await eventually(() => agent.customers.listTimeline({ path: { partyId } }), ({ body: { items } }) => items.filter(({ type }) => type === 'tickets.online-contact-noted').length === 2);
    expect(past.body.items.map(({ channel }) => channel)).toEqual(expect.arrayContaining(['web', 'chat']));

    world.keep('FT-62 the ticket', () => agent.tickets.getTicket({ path }));
    world.keep('FT-62 the ticket of the post', () => agent.tickets.getTicket({ path: { ticketId: moved.ticketId } }));
    world.keep('FT-62 the timeline', () => agent.customers.listTimeline({ path: { partyId } }));
    world.keep('FT-62 what was said', () => agent.tickets.listMessages({ path }));
    world.keep('FT-62 the members', () => agent.tickets.getCommunityMember({ path: { partyId } }));
    world.keep('FT-62 the forums', () => agent.tickets.listForums());
    world.keep('FT-62 the reports', () => agent.tickets.listAbuseReports({ query: {} }));
    world.keep('FT-62 the moderators', () => agent.tickets.listModerations({ path: { postId } }));
    world.keep('FT-62 the posts', () => agent.tickets.listForumPosts({ query: {} }));
    world.keep('FT-62 letters that were set aside', () => agent.tickets.listSetAsideMails({ query: {} }));
  }, 180_000);
});
