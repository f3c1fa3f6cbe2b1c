import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { ERASED, type Erased, type Personal } from '@rapport/event-sourcing';

/** A field that is sealed. */
export type Sealed = Extract<Personal, { readonly sealed: string }>;

/** Where a personal field was sealed: event and JSON pointer in its data. It is authenticated with the value, so that a sealed text cannot be moved to another place unnoticed. */
export interface FieldPlace {
  readonly eventId: string;
  readonly pointer: string;
}

/** A sealed text that its subject's key does not open: it was changed, or put in another place. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

/** Whose key it takes: the subject's, or the subject's and the circle's. */
export const ownerOf = ({ subject, circle }: Pick<Personal, 'subject' | 'circle'>): string => (circle === undefined ? subject : `${subject}/${circle}`);

/** The key of a field: of its subject, or made of those of subject and circle, so that without either there is none. */
export const keyOfOwner = ({ subject, circle }: Pick<Personal, 'subject' | 'circle'>, keys: ReadonlyMap<string, Buffer | Erased>): Buffer | Erased => {
  const own = keys.get(subject)!;
  if (circle === undefined) return own;
  const shared = keys.get(circle)!;

  return own === ERASED || shared === ERASED ? ERASED : createHmac('sha256', shared).update(own).digest();
};

/** The ids whose keys a field takes. */
export const subjectsOf = ({ subject, circle }: Pick<Personal, 'subject' | 'circle'>): readonly string[] => (circle === undefined ? [subject] : [subject, circle]);

const FORM = 1;
const [ID, NONCE, TAG] = [16, 12, 16];
export const KEY_BYTES = 32;

/**
 * AES-256-GCM over the JSON text of `clear`; associated data are its owner (`ownerOf`), the event id and the pointer.
 *
 * @returns base64url of form (1), length of the pointer (1), pointer, event id (16), nonce (12), tag (16), ciphertext.
 */
export const sealValue = (key: Buffer, owner: string, place: FieldPlace, clear: unknown): string => {
  const pointer = Buffer.from(place.pointer);
  if (pointer.length > 255) throw new RangeError(`A personal field at ${place.pointer.slice(0, 80)}… lies too deep to be sealed.`);
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(associated(owner, place));
  const ciphertext = Buffer.concat([cipher.update(JSON.stringify(clear), 'utf8'), cipher.final()]);

  return Buffer.concat([Buffer.of(FORM, pointer.length), pointer, bytesOf(place.eventId), nonce, cipher.getAuthTag(), ciphertext]).toString('base64url');
};

/** Where a sealed text says that it was sealed. @throws SealBroken when it is none. */
export const placeOfSealed = ({ sealed }: Sealed): FieldPlace => partsOf(sealed).place;

/** @throws SealBroken when the key does not open it. */
export const openValue = (key: Buffer, field: Sealed): unknown => {
  const { subject, sealed } = field;
  const { place, nonce, tag, ciphertext } = partsOf(sealed);
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(associated(ownerOf(field), place)).setAuthTag(tag);

    return JSON.parse(Buffer.concat([decipher.update(ciphertext), decipher.final()]).toString('utf8')) as unknown;
  } catch (error) {
    throw new SealBroken(`The personal field ${place.pointer} of event ${place.eventId} is not what was sealed there for subject ${subject}.`, { cause: error });
  }
};

const partsOf = (sealed: string) => {
  const bytes = Buffer.from(sealed, 'base64url');
  const start = 2 + (bytes[1] ?? 0);
  if (bytes[0] !== FORM || bytes.length < start + ID + NONCE + TAG) throw new SealBroken('A personal field holds no sealed text of a form that this release knows.');
  const part = (from: number, length: number) => bytes.subarray(from, from + length);

  return {
    place: { pointer: part(2, start - 2).toString('utf8'), eventId: idOf(part(start, ID)) },
    nonce: part(start + ID, NONCE),
    tag: part(start + ID + NONCE, TAG),
    ciphertext: bytes.subarray(start + ID + NONCE + TAG),
  };
};

const associated = (owner: string, { eventId, pointer }: FieldPlace) => Buffer.from([FORM, owner, eventId, pointer].join('\u001f'));
const bytesOf = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex');
const idOf = (bytes: Buffer) => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
