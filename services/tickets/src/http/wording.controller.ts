import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ESSENTIALS, MESSAGE_TEMPLATES, PHRASE_CLASSES, PHRASES, PRAISE_POINTS, type Phrase } from '@rapport/contracts-tickets';
import { Answers, Scope, Summary } from '@rapport/service-host';
import { wordingFindings } from '@rapport/wording';
import { EssentialAnswer } from './essentials.requests.js';
import { CheckWordingRequest, ListPhrasesRequest, MessageTemplateAnswer, PhraseAnswer, WordingAnswer } from './wording.requests.js';

/** A phrase with the name of its class, and with the note on the point that praise is made at (INT-15). */
const shown = ({ praises, ...phrase }: Phrase) => ({ ...phrase, className: PHRASE_CLASSES[phrase.class], ...(praises === undefined ? {} : { praises: { point: praises, ...PRAISE_POINTS[praises] } }) });

/** How we speak with customers (INT-12, INT-13, INT-15), and what for (TKT-50). */
@Controller({ version: '1' })
export class WordingController {
  @Get('phrases')
  @Scope('tickets:read')
  @Answers(PhraseAnswer, { list: true })
  @Summary('The phrase library: ten classes, in Chinese and English; praise with the point that it is made at, and a note on it.')
  listPhrases(@Query() { class: wanted }: ListPhrasesRequest) {
    return { items: PHRASES.filter((phrase) => wanted === undefined || phrase.class === wanted).map(shown) };
  }

  @Get('essentials')
  @Scope('tickets:read')
  @Answers(EssentialAnswer, { list: true })
  @Summary('What whoever joins the service desk reads first, in Chinese and English: what service is for and what it is worth, with a question on each.')
  listEssentials() {
    return { items: ESSENTIALS };
  }

  @Get('message-templates')
  @Scope('tickets:read')
  @Answers(MessageTemplateAnswer, { list: true })
  @Summary('What to leave when nobody answers, in Chinese and English: on a machine, with somebody else, as a text.')
  listMessageTemplates() {
    return { items: MESSAGE_TEMPLATES };
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
