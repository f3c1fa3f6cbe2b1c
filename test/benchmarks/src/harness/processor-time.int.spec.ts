import { execFile } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { besideOthers } from './processor-time.js';

const SPINNING = 'end=$(($(date +%s) + 2)); while [ $(date +%s) -lt $end ]; do :; done';

describe('what others took of the processors', () => {
  it('counts a program that is none of ours', async () => {
    const { others } = await besideOthers(async () => {
      // Its parent ends at once, so it belongs to nobody here.
      await promisify(execFile)('sh', ['-c', `(${SPINNING}) > /dev/null 2>&1 &`]);
      await pause(1_000);
    });
    expect(others).toBeGreaterThan(0.1);
  });
});
