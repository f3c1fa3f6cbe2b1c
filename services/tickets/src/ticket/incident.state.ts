import { SensitiveIncidentOpened, SensitiveIncidentResolved, ViewerAdded, ViewerRemoved, type IncidentKind, type IncidentOutcome } from '@rapport/contracts-tickets';

/** What makes a ticket a sensitive incident. */
export interface Incident {
  readonly kind: IncidentKind;
  readonly viewers: readonly string[];
  readonly outcome: IncidentOutcome | null;
}

type Fact = { readonly type: string; readonly data: unknown };
const is = <Contract extends { readonly type: string; (data: never): { readonly data: unknown } }>(contract: Contract, event: Fact): event is ReturnType<Contract> => event.type === contract.type;

/** Facts of other kinds leave it as it is. */
export const evolveIncident = (incident: Incident | null, event: Fact): Incident | null => {
  if (is(SensitiveIncidentOpened, event)) return { kind: event.data.kind, viewers: event.data.viewers, outcome: null };
  if (incident === null) return null;
  if (is(ViewerAdded, event) || is(ViewerRemoved, event)) return { ...incident, viewers: event.data.viewers };

  return is(SensitiveIncidentResolved, event) ? { ...incident, outcome: event.data.outcome } : incident;
};
