import { derivedId } from '@rapport/event-sourcing';
import { readReceiptNumber, receiptNumberOf } from './receipt-number.rule.js';

const ids = Array.from({ length: 200 }, (_, index) => derivedId('spec', 'complaint', String(index)));

describe('a receipt number', () => {
  it('follows from the id, in groups that can be read aloud', () => {
    expect(receiptNumberOf('6f1c2a34-5b7d-8e90-a1b2-c3d4e5f60718')).toBe(receiptNumberOf('6F1C2A34-5B7D-8E90-A1B2-C3D4E5F60718'));
    expect(ids.map(receiptNumberOf).every((number) => /^C(-[0-9A-HJKMNP-TV-Z]{4}){3}-[0-9A-HJKMNP-TV-Z]$/.test(number))).toBe(true);
    expect(new Set(ids.map(receiptNumberOf)).size).toBe(ids.length);
  });

  it('is read as it was issued, however it was typed', () => {
    for (const id of ids) {
      const number = receiptNumberOf(id);
      const typed = number.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
      expect(readReceiptNumber(number)).toBe(number);
      expect(readReceiptNumber(typed)).toBe(number);
      expect(readReceiptNumber(number.slice(2))).toBe(number);
    }
  });

  it('notices every single mistyped sign', () => {
    const number = receiptNumberOf(ids[0]!);
    const others = (sign: string) => [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'].filter((other) => other !== sign);
    for (let index = 2; index < number.length; index += 1) {
      if (number[index] === '-') continue;
      for (const other of others(number[index]!)) expect(readReceiptNumber(number.slice(0, index) + other + number.slice(index + 1))).toBeNull();
    }
    expect(readReceiptNumber('')).toBeNull();
    expect(readReceiptNumber('C-????-????-????-?')).toBeNull();
  });
});
