import { readFileSync } from 'node:fs';
import type { ResponseSubmitted } from '@rapport/contracts-surveys';
import { projectionSpec } from '@rapport/testing';
import { satisfaction } from './satisfaction.projection.js';

const sample = JSON.parse(readFileSync(new URL('../../../../../libs/contracts/surveys/src/samples/surveys.response-submitted.v1.json', import.meta.url), 'utf8')) as ResponseSubmitted;
const answer = (data: Partial<ResponseSubmitted['data']>) => ({ ...sample, data: { ...sample.data, ...data } });
const given = projectionSpec(satisfaction);

describe('satisfaction', () => {
  it('keeps the sums and the band of every answer', () => given(answer({ pilot: false, credibility: 'credible', expectationSum: 40, perceptionSum: 35, band: 'disappointed' })).then({ expectationSum: 40, perceptionSum: 35, band: 'disappointed', credible: true, items: sample.data.answers.length }));
  it('marks doubtful answers', () => given(answer({ pilot: false, credibility: 'doubtful' })).then({ credible: false }));
  it('leaves rehearsals out', () => given(answer({ pilot: true })).thenNothing());
});
