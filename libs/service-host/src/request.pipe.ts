import { Injectable, Param, type ArgumentMetadata, type PipeTransform, type Type } from '@nestjs/common';
import { refuse } from '@rapport/event-sourcing';
import { hostRefusals } from './host-refusals.js';
import { UUID_PATTERN } from './request-schema.js';
import { validated } from './request-validation.js';

const PLAIN: readonly unknown[] = [String, Number, Boolean, Object, Array, undefined];

/** Checks every body and every query against its class. */
@Injectable()
export class RequestPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if ((type !== 'body' && type !== 'query') || PLAIN.includes(metatype)) return value;

    return validated(metatype as Type<object>, value ?? (type === 'query' ? {} : null), type);
  }
}

const uuid = new RegExp(UUID_PATTERN);

class IdPipe implements PipeTransform<string, string> {
  transform(value: string, { data }: ArgumentMetadata): string {
    if (!uuid.test(value)) throw refuse(hostRefusals.BAD_IDENTIFIER, { name: data ?? 'id' });

    return value;
  }
}

/** A path parameter that is an id: `@Id('ticketId') ticketId: string`. */
export const Id = (name: string): ParameterDecorator => Param(name, new IdPipe());
