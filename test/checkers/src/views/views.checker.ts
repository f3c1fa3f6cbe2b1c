import { inputsPresent, readable, type Checker } from '../checker.js';
import type { RunFolder } from '../run-folder/run-folder.js';
import { Findings, type Verdict } from '../verdict.js';
import { compareWithDump } from './compared-rows.js';
import { facts } from './facts.js';
import { folds } from './folds.js';
import { ParkedPositions } from './parked-positions.js';
import { PersonalColumns } from './personal-columns.js';
import { ViewFold } from './view-fold.js';

/** Each view against its fold, written independently, over the log: what a view shows is what the log says, all columns (I7). One verdict a view, and one on personal columns. */
export const views: Checker = async (run) => {
  const all = new Findings('views');
  if (!inputsPresent(run, ['log', 'views'], all)) return [all.verdict()];
  const parked = await parkedOf(run, all);
  const personal = new PersonalColumns();
  const mine = folds.map((fold) => new ViewFold(fold, parked));
  try {
    await readable(all, () => foldLog(run, mine, personal));
    for (const view of mine) await readable(view.findings, () => compared(run, view, personal));
    unknown(run, mine, all);
    all.looked('views', mine.length);

    return [all.verdict(), ...mine.map(({ findings }) => findings.verdict()), (await personal.end()).verdict()] satisfies readonly Verdict[];
  } finally {
    for (const view of mine) view.expected.remove();
  }
};

const parkedOf = async (run: RunFolder, findings: Findings): Promise<ParkedPositions> => {
  let parked = new ParkedPositions();
  await readable(findings, async () => {
    parked = await ParkedPositions.of(run);
  });
  return parked;
};

const foldLog = async (run: RunFolder, mine: readonly ViewFold[], { erased }: PersonalColumns): Promise<void> => {
  for await (const fact of facts(run)) {
    if (fact.type === 'customers.personal-data-erased') erased.add(fact.aggregate);
    for (const view of mine) view.take(fact);
  }
  for (const view of mine) view.endOfLane();
};

const compared = async (run: RunFolder, view: ViewFold, personal: PersonalColumns): Promise<void> => {
  const { service, view: name } = view.fold;
  const file = run.viewFiles('views').find((each) => each.service === service && each.view === name);
  if (file !== undefined) return compareWithDump(run, file, view, personal);
  if (run.run.absent?.some((absent) => absent === `views/${service}` || absent === `views/${service}/${name}`) === true) view.findings.notApplicable('the run has no dump of it');
  else view.findings.broken('the view was not dumped, and run.json does not say that it is absent', { view: view.name });
};

const unknown = (run: RunFolder, mine: readonly ViewFold[], findings: Findings): void => {
  for (const { service, view } of run.viewFiles('views')) if (!mine.some(({ name }) => name === `${service}/${view}`)) findings.broken('a view was dumped that no fold is written for', { view: `${service}/${view}` });
};
