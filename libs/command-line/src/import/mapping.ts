import { readFile } from 'node:fs/promises';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Value } from 'typebox/value';
import { parse } from 'yaml';
import { CommandFailed, exitCodes } from '../terminal/exit-codes.js';
import { faultText, looseEnds } from './mapping-faults.js';
import { MappingSchema, type Mapping } from './mapping-schema.js';

const shipped = fileURLToPath(new URL('../../mappings/', import.meta.url));
const shippedNames = () => readdirSync(shipped).map((file) => file.replace(/\.yaml$/, '')).sort();

/**
 * Reads a mapping by name (those that are shipped) or by path.
 *
 * @throws CommandFailed naming the place in the file and what is wrong there.
 */
export const loadMapping = async (nameOrPath: string): Promise<Mapping> => {
  const named = join(shipped, `${nameOrPath}.yaml`);
  const file = /^[a-z0-9-]+$/.test(nameOrPath) && existsSync(named) ? named : nameOrPath;
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new CommandFailed(exitCodes.noInput, `There is no mapping "${nameOrPath}", neither shipped nor as a file. Shipped are ${shippedNames().join(', ')}; another one is named by the path of its file.`, { cause: error });
  });

  return parseMapping(text, nameOrPath);
};

export const parseMapping = (text: string, origin: string): Mapping => {
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    throw new CommandFailed(exitCodes.data, `Mapping ${origin} is not YAML: ${error instanceof Error ? error.message : String(error)}`);
  }
  const faults = Value.Errors(MappingSchema, value);
  if (faults.length > 0) throw new CommandFailed(exitCodes.data, `Mapping ${origin} is wrong at ${faultText(MappingSchema, faults)}`);
  const mapping = value as Mapping;
  const loose = looseEnds(mapping);
  if (loose.length > 0) throw new CommandFailed(exitCodes.data, `Mapping ${origin} names things it does not declare: ${loose.join('; ')}. Declare them or correct the names.`);

  return mapping;
};
