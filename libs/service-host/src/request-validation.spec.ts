import 'reflect-metadata';
import { IsArray, IsBoolean, IsIn, IsInt, IsNumber, IsOptional, IsString, IsUUID, Max, Min } from 'class-validator';
import { RequestError } from './problem.js';
import { validated } from './request-validation.js';

class ListQuery {
  @IsOptional() @IsInt() @Min(1) @Max(200) limit?: number;
  @IsOptional() @IsNumber() share?: number;
  @IsOptional() @IsBoolean() open?: boolean;
  @IsOptional() @IsArray() @IsIn(['a', 'b'], { each: true }) kinds?: string[];
  @IsOptional() @IsString() name?: string;
}

const faultsOf = (query: Record<string, string>) => {
  try {
    validated(ListQuery, query, 'query');
    return [];
  } catch (error) {
    if (error instanceof RequestError) return error.faults.map(({ pointer, code }) => `${pointer} ${code}`);
    throw error;
  }
};

describe('a query', () => {
  it('means numbers, switches and lists where its class wants them', () =>
    expect(validated(ListQuery, { limit: '20', share: '-0.5', open: 'false', kinds: 'a,b', name: '7' }, 'query')).toEqual({ limit: 20, share: -0.5, open: false, kinds: ['a', 'b'], name: '7' }));
  it.each([
    [{ limit: '0' }, '/limit OUT_OF_RANGE'],
    [{ limit: '201' }, '/limit OUT_OF_RANGE'],
    [{ limit: '' }, '/limit WRONG_TYPE'],
    [{ limit: '1e3' }, '/limit WRONG_TYPE'],
    [{ limit: '0x10' }, '/limit WRONG_TYPE'],
    [{ open: '1' }, '/open WRONG_TYPE'],
    [{ kinds: 'a,c' }, '/kinds/1 NOT_ALLOWED'],
    [{ role: 'x' }, '/role UNKNOWN_FIELD'],
  ])('refuses %j', (query, fault) => expect(faultsOf(query as Record<string, string>)).toEqual([fault]));
});

class PartyBody {
  @IsUUID() partyId!: string;
}

describe('an id in a body', () => {
  const id = '7c2d1e90-4b3a-8f65-8d21-0a9b8c7d6e5f';

  it('is taken as the log keeps it, in lower case, and in no other spelling', () => {
    expect(validated(PartyBody, { partyId: id }, 'body')).toEqual({ partyId: id });
    for (const partyId of [id.toUpperCase(), `{${id}}`, `urn:uuid:${id}`, id.replaceAll('-', ''), `${id}\n`]) expect(() => validated(PartyBody, { partyId }, 'body')).toThrow(RequestError);
  });
});
