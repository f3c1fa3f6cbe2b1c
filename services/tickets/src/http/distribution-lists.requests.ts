import { LIST_CONSENTS, LIST_LANGUAGES, UNSUBSCRIBE_REASONS, type ListConsent, type ListLanguage, type ListMailText, type UnsubscribeReason } from '@rapport/contracts-tickets';
import { ItemsOf } from '@rapport/service-host';
import { WordingFindingAnswer } from '@rapport/wording';
import { IsArray, IsBoolean, IsEmail, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, Matches, Min, ValidateNested } from 'class-validator';
import { WordingRequest } from './playbooks.requests.js';

const CODE = /^[a-z][a-z0-9-]{0,48}$/;
/** What staff may say of it; `portal` is what customers do themselves. */
const TOLD_CONSENTS = LIST_CONSENTS.filter((consent) => consent !== 'portal');

export class OpenDistributionListRequest {
  /** What the list is called among the others: `product-news`. */
  @IsString() @Matches(CODE) code!: string;
  /** Members read it at the end of each mail. */
  @IsObject() @ValidateNested() name!: WordingRequest;
}

export class RenameDistributionListRequest {
  @IsObject() @ValidateNested() name!: WordingRequest;
}

export class CloseDistributionListRequest {
  @IsString() @Length(1, 1_000) reason!: string;
}

export class ListDistributionListsRequest {
  @IsOptional() @IsBoolean() closed?: boolean;
  @IsOptional() @IsString() @Length(1, 50) sort?: string;
  @IsOptional() @IsInt() @Min(1) limit?: number;
  @IsOptional() @IsString() @Length(1, 1_000) cursor?: string;
}

export class SubscribeOneselfRequest {
  @IsEmail() address!: string;
  /** In which language they read; mail that was not written in it comes in the other one. */
  @IsIn(LIST_LANGUAGES) language!: ListLanguage;
}

export class SubscribeMemberRequest extends SubscribeOneselfRequest {
  @IsUUID() partyId!: string;
  /** How they said that they want the mail of the list. */
  @IsIn(TOLD_CONSENTS) consent!: ListConsent;
}

export class UnsubscribeMemberRequest {
  @IsIn(UNSUBSCRIBE_REASONS) reason!: UnsubscribeReason;
}

export class ListSubscribersRequest {
  /** `false` finds those who left. */
  @IsOptional() @IsBoolean() subscribed?: boolean;
  @IsOptional() @IsIn(LIST_LANGUAGES) language?: ListLanguage;
  @IsOptional() @IsString() @Length(1, 50) sort?: string;
  @IsOptional() @IsInt() @Min(1) limit?: number;
  @IsOptional() @IsString() @Length(1, 1_000) cursor?: string;
}

export class WordedMailRequest {
  @IsString() @Length(1, 200) subject!: string;
  /** How to unsubscribe is added at its end. */
  @IsString() @Length(1, 9_000) body!: string;
}

/** In Chinese, in English, or in both. */
export class WriteListMailRequest {
  @IsOptional() @IsObject() @ValidateNested() zh?: WordedMailRequest;
  @IsOptional() @IsObject() @ValidateNested() en?: WordedMailRequest;
}

export class ListListMailsRequest {
  @IsOptional() @IsString() @Length(1, 50) sort?: string;
  @IsOptional() @IsInt() @Min(1) limit?: number;
  @IsOptional() @IsString() @Length(1, 1_000) cursor?: string;
}

export class DistributionListAnswer {
  @IsUUID() listId!: string;
  @IsString() code!: string;
  @IsObject() @ValidateNested() @ItemsOf(WordingRequest) name!: WordingRequest;
  /** How many get the mail of the list. */
  @IsInt() members!: number;
  @IsString() openedBy!: string;
  @IsString() openedAt!: string;
  @IsBoolean() closed!: boolean;
  @IsOptional() @IsString() closedBecause!: string | null;
  @IsOptional() @IsString() closedAt!: string | null;
  @IsInt() version!: number;
}

/** In which languages the mail was written, and what it says. */
export class ListMailTextAnswer {
  @IsOptional() @IsObject() @ValidateNested() @ItemsOf(WordedMailRequest) zh!: WordedMailRequest | null;
  @IsOptional() @IsObject() @ValidateNested() @ItemsOf(WordedMailRequest) en!: WordedMailRequest | null;
}

export class ListMailAnswer {
  @IsUUID() mailId!: string;
  @IsUUID() listId!: string;
  /** How the list was called then. */
  @IsObject() @ValidateNested() @ItemsOf(WordingRequest) listName!: WordingRequest;
  @IsObject() @ValidateNested() @ItemsOf(ListMailTextAnswer) text!: ListMailTextAnswer;
  @IsString() writtenBy!: string;
  @IsString() writtenAt!: string;
  @IsInt() copiesSent!: number;
  /** Members who are still to get theirs. */
  @IsInt() copiesToGo!: number;
}

export class OwnSubscriptionAnswer {
  @IsUUID() listId!: string;
  @IsObject() @ValidateNested() @ItemsOf(WordingRequest) name!: WordingRequest;
  /** Nothing is written to it any more. */
  @IsBoolean() closed!: boolean;
  @IsBoolean() subscribed!: boolean;
  /** Null, as language and time are, where you are not subscribed. */
  @IsOptional() @IsString() address!: string | null;
  @IsOptional() @IsIn(LIST_LANGUAGES) language!: ListLanguage | null;
  @IsOptional() @IsString() memberSince!: string | null;
}

/** What a command on a list answers. */
export class DistributionListChangedAnswer {
  @IsUUID() listId!: string;
  @IsArray() @IsString({ each: true }) facts!: string[];
  @IsInt() version!: number;
}

export class ListMailWrittenAnswer extends DistributionListChangedAnswer {
  @IsUUID() mailId!: string;
  /** What a colleague would say of the wording; the mail goes out all the same. */
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(WordingFindingAnswer) wording!: WordingFindingAnswer[];
}

/** What a command on a subscription answers. */
export class SubscriptionChangedAnswer {
  @IsUUID() subscriptionId!: string;
  @IsUUID() listId!: string;
  /** Whose it is: that of the customer who is subscribed, where the one who was named belongs to them. */
  @IsUUID() partyId!: string;
  @IsArray() @IsString({ each: true }) facts!: string[];
  @IsInt() version!: number;
}

/** The mail as its fact tells it. */
export const textOf = ({ zh, en }: WriteListMailRequest): ListMailText => ({ zh: zh === undefined ? null : { ...zh }, en: en === undefined ? null : { ...en } });
