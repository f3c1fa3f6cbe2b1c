import { DistributionListClosed, DistributionListOpened, DistributionListRenamed, ListMailWritten } from '@rapport/contracts-tickets';
import { derivedId } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { DistributionListCommand } from './distribution-list.commands.js';
import { distributionListAggregate, distributionListDecider, distributionListIdOf } from './distribution-list.decider.js';

const given = deciderSpec(distributionListDecider);
const code = 'product-news';
const listId = distributionListIdOf(code);
const mailId = derivedId('spec', 'mail');
const [name, newName] = [{ zh: '产品消息', en: 'Product news' }, { zh: '新品', en: 'New things' }];
const text = { zh: { subject: '新款', body: '上市了。' }, en: null };
const by = 'agent-ana';
const open: DistributionListCommand = { type: 'OpenDistributionList', data: { listId, code, name }, metadata: metadata() };
const rename = (wanted = newName): DistributionListCommand => ({ type: 'RenameDistributionList', data: { listId, name: wanted }, metadata: metadata() });
const close: DistributionListCommand = { type: 'CloseDistributionList', data: { listId, reason: 'Old' }, metadata: metadata() };
const write = (said: { readonly zh: typeof text.zh | null; readonly en: null } = text): DistributionListCommand => ({ type: 'WriteListMail', data: { listId, mailId, text: said }, metadata: metadata() });
const opened = DistributionListOpened({ listId, code, name, openedBy: by, openedAt: SPEC_NOW });
const renamed = DistributionListRenamed({ listId, name: newName, renamedBy: by, renamedAt: SPEC_NOW });
const closed = DistributionListClosed({ listId, reason: 'Old', closedBy: by, closedAt: SPEC_NOW });
const written = (listName = name) => ListMailWritten({ listId, mailId, listName, text, writtenBy: by, writtenAt: SPEC_NOW });

describe('a distribution list (TKT-42)', () => {
  it('is opened once under its code', () => {
    given().when(open).then(opened);
    given(opened).when(open).thenFails('DISTRIBUTION_LIST_EXISTS', { code });
    given(opened, closed).when(open).thenFails('DISTRIBUTION_LIST_EXISTS', { code });
  });
  it('is renamed, where that changes something', () => {
    given(opened).when(rename()).then(renamed);
    given(opened).when(rename(name)).thenNothing();
    given(opened, renamed).when(rename()).thenNothing();
  });
  it('keeps what is written to it, in one language at least, with its name of then', () => {
    given(opened).when(write()).then(written());
    given(opened, written(), renamed).when(write()).then(written(newName));
    given(opened).when(write({ zh: null, en: null })).thenFails('LIST_MAIL_EMPTY');
  });
  it('takes nothing any more once it is closed', () => {
    given(opened).when(close).then(closed);
    for (const command of [rename(), write(), close]) given(opened, closed).when(command).thenFails('DISTRIBUTION_LIST_CLOSED', { listId });
  });
  it('has to be there', () => {
    for (const command of [rename(), write(), close]) given().when(command).thenFails('DISTRIBUTION_LIST_NOT_FOUND', { listId });
  });
  it('belongs to nobody', () => expect(distributionListAggregate.partyOf(open)).toBeNull());
});
