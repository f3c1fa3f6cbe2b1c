import { suggestionSteps } from './suggestion-steps.rule.js';

describe('articles for a subject', () => {
  it('are looked for by all its words in its phase, by all, by any', () =>
    expect(suggestionSteps({ subject: 'Re: FW: washer leaks', phase: 'after' })).toEqual([
      { step: 'phase', terms: "'washer' & 'leaks'", phase: 'after' },
      { step: 'all_words', terms: "'washer' & 'leaks'", phase: null },
      { step: 'any_word', terms: "'washer' | 'leaks'", phase: null },
    ]));
  it('have no phase where the ticket has none', () => expect(suggestionSteps({ subject: '回复：洗衣机漏水怎么办', phase: null }).map(({ step, terms }) => [step, terms])).toEqual([['all_words', "('洗衣机' | ('洗衣')) & '漏水'"], ['any_word', "('洗衣机' | ('洗衣')) | '漏水'"]]));
  it('are none where nothing is said', () => expect(suggestionSteps({ subject: 'Re: ?!', phase: 'after' })).toEqual([]));
});
