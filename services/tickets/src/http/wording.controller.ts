import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { PHRASE_CLASSES, PHRASES } from '@rapport/contracts-tickets';
import { Answers, Scope, Summary } from '@rapport/service-host';
import { wordingFindings } from '../wording/wording.rule.js';
import { CheckWordingRequest, ListPhrasesRequest, PhraseAnswer, WordingAnswer } from './wording.requests.js';

/** How we speak with customers (INT-12, INT-13). */
@Controller({ version: '1' })
export class WordingController {
  @Get('phrases')
  @Scope('tickets:read')
  @Answers(PhraseAnswer, { list: true })
  @Summary('The phrase library: ten classes, in Chinese and English.')
  listPhrases(@Query() { class: wanted }: ListPhrasesRequest) {
    return { items: PHRASES.filter((phrase) => wanted === undefined || phrase.class === wanted).map((phrase) => ({ ...phrase, className: PHRASE_CLASSES[phrase.class] })) };
  }

  @Post('wording/check')
  @HttpCode(200)
  @Scope('tickets:read')
  @Answers(WordingAnswer)
  @Summary('Looks at an outgoing text before it is sent: a time that is missing, words to be avoided, and what to say instead.')
  checkWording(@Body() { text, kind }: CheckWordingRequest) {
    return { findings: wordingFindings(text, kind ?? 'reply') };
  }
}
