import { CONTRACT_VISIT_DUE, ContractLineAdded, ContractLineChanged, ContractVisitDropped, ContractVisitDue, ContractVisitScheduled, ServiceContractEnded, ServiceContractSigned, type ContractLine } from '@rapport/contracts-tickets';
import { derivedId, instant, type Instant } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { ChangeLine, ServiceContractCommand, SignContract } from './service-contract.commands.js';
import { serviceContractAggregate, serviceContractDecider } from './service-contract.decider.js';
import type { ServiceContractEvent } from './service-contract.state.js';

const given = deciderSpec(serviceContractDecider);
const [contractId, partyId, lineId, otherId] = ['contract', 'party', 'line', 'other line'].map((name) => derivedId('spec', name)) as [string, string, string, string];
// 2 March 2026, 17:00 in Shanghai; nine o'clock there is one o'clock UTC.
const cleaning: ContractLine = { lineId, service: 'On-site cleaning', serviceItem: null, category: 'return_or_repair', timesPerYear: 2, from: '2026-03-02', until: null };
const terms: SignContract['data'] = { contractId, partyId, name: '123 standard service', timeZone: 'Asia/Shanghai', lines: [cleaning] };
const sign = (changed: Partial<SignContract['data']> = {}): SignContract => ({ type: 'SignContract', data: { ...terms, ...changed }, metadata: metadata() });
const signed = (lines: ContractLine[] = [cleaning]) => ServiceContractSigned({ ...terms, lines, signedBy: 'agent-ana', signedAt: SPEC_NOW });

const on = (type: Exclude<ServiceContractCommand['type'], 'SignContract'>, data: object = {}, now: Instant = SPEC_NOW): ServiceContractCommand => ({ type, data: { contractId, ...data }, metadata: metadata({ now }) }) as never;
const change = (data: Partial<ChangeLine['data']>, now?: Instant) => on('ChangeLine', { lineId, reason: 'Wanted', ...data }, now);
const add = (line: ContractLine, now?: Instant) => on('AddLine', { line }, now);

const visitId = (ordinal: number, of = lineId) => derivedId('contract-visit', contractId, of, String(ordinal));
const nine = (day: string) => instant(`${day}T01:00:00.000Z`);
const scheduled = (ordinal: number, day: string, scheduledAt: Instant = SPEC_NOW, { lineId: of, service } = cleaning) => ContractVisitScheduled({ contractId, lineId: of, visitId: visitId(ordinal, of), ordinal, service, day, dueAt: nine(day), scheduledAt });
const due = (ordinal: number, day: string, timesPerYear = 2) =>
  ContractVisitDue({ contractId, lineId, visitId: visitId(ordinal), partyId, ticketId: derivedId('contract-ticket', visitId(ordinal)), service: 'On-site cleaning', serviceItem: null, category: 'return_or_repair', timesPerYear, day, fellDueAt: nine(day) });
const begun: readonly ServiceContractEvent[] = [signed(), scheduled(1, '2026-06-01')];

describe('a service contract', () => {
  it('schedules the first visit of each line when it is signed', () => {
    given().when(sign()).then(signed(), scheduled(1, '2026-06-01'));
    given().when(sign()).thenAlarms({ name: CONTRACT_VISIT_DUE, due: nine('2026-06-01'), data: { contractId, lineId, visitId: visitId(1) } });
    given(signed()).when(sign()).thenFails('SERVICE_CONTRACT_EXISTS');
    expect([sign(), on('EndContract')].map(serviceContractAggregate.partyOf)).toEqual([partyId, null]);
  });
  it('names days and a zone that there are', () => {
    const of = (changed: Partial<ContractLine>) => sign({ lines: [{ ...cleaning, ...changed }] });
    given().when(sign({ timeZone: 'Mars/Olympus' })).thenFails('TIME_ZONE_UNKNOWN');
    given().when(of({ from: '2026-02-30' })).thenFails('CONTRACT_DAY_UNKNOWN', { day: '2026-02-30' });
    given().when(of({ until: '2026-13-01' })).thenFails('CONTRACT_DAY_UNKNOWN');
    given().when(of({ from: '2026-04-01', until: '2026-03-31' })).thenFails('CONTRACT_LINE_OVER');
    given().when(of({ from: '2025-04-01', until: '2026-03-01' })).thenFails('CONTRACT_LINE_OVER');
    given(...begun).when(add({ ...cleaning, lineId: otherId, until: '2026-03-01' })).thenFails('CONTRACT_LINE_OVER');
    given(...begun).when(change({ until: '2026-03-01' })).thenFails('CONTRACT_LINE_OVER');
  });
  it('does not make up for what lies before it was signed', () => {
    const old = { ...cleaning, from: '2025-07-02' };
    given().when(sign({ lines: [old] })).then(signed([old]), scheduled(1, '2026-04-01'));
  });
  it('has nothing to schedule where the line is over before', () => {
    const short = { ...cleaning, until: '2026-05-31' };
    given().when(sign({ lines: [short] })).then(signed([short]));
  });
  it('is where everything begins', () => {
    for (const type of ['AddLine', 'ChangeLine', 'EndContract', 'FallDue'] as const) given().when(on(type)).thenFails('SERVICE_CONTRACT_NOT_FOUND');
  });
});

describe('a visit', () => {
  const falls = (ordinal: number, day: string) => on('FallDue', { lineId, visitId: visitId(ordinal) }, nine(day));

  it('falls due once, and the next one is scheduled', () => {
    given(...begun).when(falls(1, '2026-06-01')).then(due(1, '2026-06-01'), scheduled(2, '2026-11-30', nine('2026-06-01')));
    given(...begun, due(1, '2026-06-01'), scheduled(2, '2026-11-30')).when(falls(1, '2026-06-01')).thenNothing();
    given(...begun, due(1, '2026-06-01'), scheduled(2, '2026-11-30')).when(falls(2, '2026-11-30')).then(due(2, '2026-11-30'), scheduled(3, '2027-06-01', nine('2026-11-30')));
  });
  it('is the last one where the line ends', () => {
    const lines = [{ ...cleaning, until: '2026-06-01' }];
    given(signed(lines), scheduled(1, '2026-06-01')).when(falls(1, '2026-06-01')).then(due(1, '2026-06-01'));
  });
  it('that was moved or that nobody knows is none', () => {
    given(...begun, ContractVisitDropped({ contractId, lineId, visitId: visitId(1), reason: 'Wanted', droppedAt: SPEC_NOW })).when(falls(1, '2026-06-01')).thenNothing();
    given(...begun).when(on('FallDue', { lineId: otherId, visitId: visitId(1) })).thenNothing();
  });
});

describe('customisation', () => {
  it('adds a line with visits of its own', () => {
    const now = nine('2026-05-02');
    const inspection = { ...cleaning, lineId: otherId, service: 'Inspection', timesPerYear: 1, from: '2026-05-02' };
    given(...begun).when(add(inspection, now)).then(ContractLineAdded({ contractId, line: inspection, addedBy: 'agent-ana', addedAt: now }), scheduled(1, '2026-10-31', now, inspection));
    const many = Array.from({ length: 50 }, (_, index) => ({ ...cleaning, lineId: derivedId('spec', String(index)) }));
    given(signed(many)).when(add(inspection, now)).thenFails('CONTRACT_LINES_TOO_MANY', { most: 50 });
  });
  it('makes it three a year: what is still owed is spread over what is left of the year (FT-24)', () => {
    const now = nine('2026-07-01');
    const changed = ContractLineChanged({ contractId, line: { ...cleaning, timesPerYear: 3 }, reason: 'Wanted', changedBy: 'agent-ana', changedAt: now });
    const moved = [changed, ContractVisitDropped({ contractId, lineId, visitId: visitId(2), reason: 'Wanted', droppedAt: now }), scheduled(3, '2026-08-31', now)];
    const before = [...begun, due(1, '2026-06-01'), scheduled(2, '2026-11-30')];
    given(...before).when(change({ timesPerYear: 3 }, now)).then(...moved);
    given(...before, ...moved).when(on('FallDue', { lineId, visitId: visitId(3) }, nine('2026-08-31'))).then(due(3, '2026-08-31', 3), scheduled(4, '2026-12-31', nine('2026-08-31')));
  });
  it('leaves visits where their days remain', () => {
    const longer = ContractLineChanged({ contractId, line: { ...cleaning, until: '2030-03-01' }, reason: 'Wanted', changedBy: 'agent-ana', changedAt: SPEC_NOW });
    given(...begun).when(change({ until: '2030-03-01' })).then(longer);
    given(...begun).when(change({ timesPerYear: 2, until: null })).thenNothing();
    given(...begun).when(change({ lineId: otherId })).thenFails('CONTRACT_LINE_NOT_FOUND');
  });
  it('may shorten a line so that no visit is left', () => {
    const shorter = ContractLineChanged({ contractId, line: { ...cleaning, until: '2026-05-31' }, reason: 'Wanted', changedBy: 'agent-ana', changedAt: SPEC_NOW });
    given(...begun).when(change({ until: '2026-05-31' })).then(shorter, ContractVisitDropped({ contractId, lineId, visitId: visitId(1), reason: 'Wanted', droppedAt: SPEC_NOW }));
  });
});

it('what has ended does nothing by itself any more, and is not changed', () => {
  const end = on('EndContract', { reason: 'Moved' });
  const ended = [ContractVisitDropped({ contractId, lineId, visitId: visitId(1), reason: 'Moved', droppedAt: SPEC_NOW }), ServiceContractEnded({ contractId, reason: 'Moved', endedBy: 'agent-ana', endedAt: SPEC_NOW })];
  given(...begun).when(end).then(...ended);
  given(...begun, ...ended).when(end).thenNothing();
  given(...begun, ...ended).when(on('FallDue', { lineId, visitId: visitId(1) })).thenNothing();
  for (const command of [change({ timesPerYear: 3 }), add({ ...cleaning, lineId: otherId })]) given(...begun, ...ended).when(command).thenFails('SERVICE_CONTRACT_ENDED');
});
