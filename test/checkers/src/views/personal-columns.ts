import { sha256 } from '../identity.js';
import type { Json } from '../run-folder/records.js';
import { bucketOf, buckets, Spill } from '../run-folder/spill.js';
import { Findings } from '../verdict.js';
import type { Fold, Row } from './fold.js';

/** A sealed field that a view shows in clear; both as hashes. */
interface Opened {
  readonly sealed: string;
  readonly clear: string;
  readonly view: string;
  readonly key: string;
  readonly column: string;
}

/** What a field says as a text, whatever it is made of. */
const said = (value: Json): string => JSON.stringify(value);

/** Columns that show what personal fields say: in clear where the field is, the same wherever the same field is opened, and blank once its subject was erased (invariant 9). */
export class PersonalColumns {
  readonly findings = new Findings('personal-columns');
  readonly erased = new Set<string>();
  private readonly opened = new Spill<Opened>();

  /** The text columns of one row; whether the fields behind them are right is the view's matter. */
  take({ service, view, opens = {} }: Fold, key: string, row: Row): void {
    for (const [column, field] of Object.entries(opens)) {
      const fault = this.faultOf({ view: `${service}/${view}`, key, column }, row[field] ?? null, row[column] ?? null);
      this.findings.looked('columns');
      if (fault !== null) this.findings.broken(fault, { view: `${service}/${view}`, key, column });
    }
  }

  async end(): Promise<Findings> {
    try {
      for (const bucket of buckets) await this.alike(bucket);
    } finally {
      this.opened.remove();
    }
    return this.findings;
  }

  private faultOf(where: Omit<Opened, 'sealed' | 'clear'>, field: Json, shown: Json): string | null {
    if (field === null) return shown === null ? null : 'a text is shown where no field is';
    if ('circle' in (field as object)) return shown === null ? null : 'what only a circle may read lies open in a view';
    const { subject, clear, sealed } = field as { readonly subject: string; readonly clear?: Json; readonly sealed?: string };
    if (this.erased.has(subject)) return shown === null ? null : 'a text of an erased subject is still shown';
    if (clear !== undefined) return said(shown) === said(clear) ? null : 'another text is shown than the field says';
    if (shown === null) return 'a sealed field of somebody who was not erased is blank';
    if (sealed !== undefined) this.opened.put(bucketOf(sealed), { ...where, sealed: sha256(sealed), clear: sha256(said(shown)) });

    return null;
  }

  private async alike(bucket: number): Promise<void> {
    const known = new Map<string, Opened>();
    for await (const one of this.opened.items(bucket)) {
      const other = known.get(one.sealed);
      if (other === undefined) known.set(one.sealed, one);
      else if (other.clear !== one.clear) this.findings.broken('one sealed field is opened to two texts', { views: [other.view, one.view], keys: [other.key, one.key], columns: [other.column, one.column] });
    }
  }
}
