import { readdirSync, readFileSync } from 'node:fs';
import { customersRefusals } from '@rapport/contracts-customers';
import { derivedId } from '@rapport/event-sourcing';
import { metadata } from '@rapport/testing';
import { emailAddress, phoneNumber } from './contact-point.rule.js';
import { partyAggregate } from './party.decider.js';
import { partyNumberOf, readPartyNumber } from './party-number.rule.js';

const partyId = derivedId('spec', 'party');
const textOf = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');

describe('the catalogue of refusals', () => {
  const thrown = [...textOf('./party.errors.ts').matchAll(/refuse\(([A-Z_]+)/g)].map(([, code]) => code!);
  const deciders = readdirSync(new URL('.', import.meta.url)).filter((file) => file.endsWith('.decider.ts')).map((file) => textOf(`./${file}`)).join('\n');

  it('is what the errors throw, each once', () => expect([...thrown].sort()).toEqual(Object.keys(customersRefusals).sort()));

  it('has no error that no decider throws', () => {
    const named = [...textOf('./party.errors.ts').matchAll(/export const (\w+)/g)].map(([, name]) => name!);
    expect(named.filter((name) => !deciders.includes(`throw ${name}(`))).toEqual([]);
  });

  it('is specified to the last code', () => {
    const specs = readdirSync(new URL('.', import.meta.url)).filter((file) => file.endsWith('.decider.spec.ts')).map((file) => textOf(`./${file}`)).join('\n');
    expect(Object.keys(customersRefusals).filter((code) => !specs.includes(`thenFails('${code}'`))).toEqual([]);
  });
});

describe('a party', () => {
  it('is the party of its own stream', () =>
    expect(partyAggregate.partyOf({ type: 'OpenAnonymousContact', data: { partyId, channel: 'web', phone: null, email: null }, metadata: metadata() })).toBe(partyId));

  it('has a number that people can type as they like', () => {
    const number = partyNumberOf(partyId);
    expect(number).toMatch(/^P(?:-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    expect(readPartyNumber(number.toLowerCase().replaceAll('-', ' '))).toBe(number);
    expect(readPartyNumber(number.slice(2).replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(number);
    expect(partyNumberOf(derivedId('spec', 'other'))).not.toBe(number);
  });

  it('has contact points of one spelling', () => {
    expect(['+86 138-0013-8000', '0086 (138) 00138000'].map(phoneNumber)).toEqual(['+8613800138000', '+8613800138000']);
    expect(phoneNumber('021-555 123')).toBe('021555123');
    expect(emailAddress(' LiLei@Example.com ')).toBe('lilei@example.com');
  });
});
