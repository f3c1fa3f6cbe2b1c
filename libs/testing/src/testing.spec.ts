import { aggregate, command, defineEvent, on, personal, PersonalField, projection, reactionWithMemory, refuse, refusals, remembering, Text, Uuid, whenever, type Command, type Decider, type EventOf } from '@rapport/event-sourcing';
import { deciderSpec, metadata, projectionSpec, reactionSpec, recorded, SPEC_ID } from './index.js';

const Lit = defineEvent('lamps.lamp-lit', 1, { by: PersonalField(Text(20)) });
const Dimmed = defineEvent('lamps.lamp-dimmed', 1, { lampId: Uuid() });
type LampEvent = EventOf<typeof Lit> | EventOf<typeof Dimmed>;
type Light = Command<'Light', { by: string }>;

const { LAMP_LIT } = refusals({ LAMP_LIT: { kind: 'rule', rule: 'SPEC', zh: '灯已亮。', en: 'The lamp is lit by {by}.' } });
const decider: Decider<boolean, Light, LampEvent> = {
  initial: false,
  decide: ({ data }, lit) => {
    if (lit) throw refuse(LAMP_LIT, { by: data.by });
    return data.by === '' ? [] : [Lit({ by: personal(SPEC_ID, data.by) })];
  },
  evolve: (lit, event) => (event.type === Lit.type ? true : event.type === Dimmed.type ? false : lit),
};
const light = (by: string): Light => ({ type: 'Light', data: { by }, metadata: metadata() });
const given = deciderSpec(decider);
const litBy = (by: string) => Lit({ by: personal(SPEC_ID, by) });

describe('a decider specification', () => {
  it('tells facts, silence and refusal apart', () => {
    given().when(light('ana')).then(litBy('ana'));
    given().when(light('')).thenNothing();
    given(litBy('ana')).when(light('bo')).thenFails('LAMP_LIT', { by: 'bo' });
    given(litBy('ana'), Dimmed({ lampId: SPEC_ID })).when(light('bo')).then(litBy('bo'));
  });

  it('fails where the expectation is wrong', () => {
    expect(() => given().when(light('ana')).then(litBy('bo'))).toThrow();
    expect(() => given().when(light('ana')).thenNothing()).toThrow();
    expect(() => given().when(light('ana')).thenFails('LAMP_LIT')).toThrow('got lamps.lamp-lit');
    expect(() => given(litBy('ana')).when(light('bo')).thenFails('OTHER')).toThrow();
  });
});

class LampRow {
  id!: string;
  by!: unknown;
  byName!: string | null;
  version!: number;
}
const lamps = projection(LampRow, {
  name: 'lamps',
  version: 1,
  mirrors: 'spec',
  opens: { byName: 'by' },
  when: [on(Lit, (_, { data }) => ({ id: SPEC_ID, by: data.by, byName: null, version: 0 }))],
  keyOf: () => SPEC_ID,
});

describe('a projection specification', () => {
  it('folds, keeps the version of the mirrored stream and opens personal columns', () => {
    projectionSpec(lamps)(litBy('ana'), Dimmed({ lampId: SPEC_ID })).then({ id: SPEC_ID, byName: 'ana', version: 2 });
    expect(() => projectionSpec(lamps)(litBy('ana')).then({ byName: 'bo' })).toThrow();
    expect(() => projectionSpec(lamps)(litBy('ana')).thenNothing()).toThrow();
  });
});

describe('a reaction specification', () => {
  const lamp = aggregate({ category: 'lamp', decider, events: [Lit, Dimmed], partyOf: () => null });
  const relight = reactionWithMemory('relight-when-dimmed', { by: '' }, {
    remember: [remembering(Lit, (_, { data }) => ({ by: 'clear' in data.by ? data.by.clear : '' }))],
    when: [whenever(Dimmed, ({ data }, { by }) => (by === '' ? [] : [command(lamp, data.lampId, { type: 'Light', data: { by } })]))],
  });

  it('gives what follows from the fact and the memory', () => {
    reactionSpec(relight)(litBy('ana')).when(recorded(Dimmed({ lampId: SPEC_ID }))).then({ stream: `lamp-${SPEC_ID}`, type: 'Light', data: { by: 'ana' } });
    reactionSpec(relight)().when(Dimmed({ lampId: SPEC_ID })).thenNothing();
  });
});
