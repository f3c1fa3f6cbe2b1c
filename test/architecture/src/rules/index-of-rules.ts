import type { Rule } from '../tree.js';
import { checkersImportMore, contractImportsMore, deepImport, importCycle, kernelImportsMore, libImportsService, serviceImportsService } from './boundaries.js';
import { environmentOutsideConfig, impureDomain } from './purity.js';
import { refusalCatalogue, stringCodes } from './refusal-catalogue.js';
import { restrictedReading } from './restricted-reading.js';
import { barrelInService, forbiddenName, missingSpec, tooLong, unknownRoom } from './rooms.js';

/** Every rule by the name of the fixture that must break it. */
export const rules: Readonly<Record<string, Rule>> = {
  'service-imports-service': serviceImportsService,
  'lib-imports-service': libImportsService,
  'contract-imports-more': contractImportsMore,
  'kernel-imports-more': kernelImportsMore,
  'checkers-import-more': checkersImportMore,
  'deep-import': deepImport,
  'import-cycle': importCycle,
  'unknown-room': unknownRoom,
  'forbidden-name': forbiddenName,
  'barrel-in-service': barrelInService,
  'missing-spec': missingSpec,
  'too-long': tooLong,
  'impure-domain': impureDomain,
  'environment-outside-config': environmentOutsideConfig,
  'refusal-catalogue': refusalCatalogue,
  'string-codes': stringCodes,
  'restricted-reading': restrictedReading,
};
