import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const workspace = fileURLToPath(new URL('../../..', import.meta.url));

/** What the environment says about Kafka. Read when asked, so that a process may set it late. */
export const kafkaSettings = () => {
  const { KAFKA_BROKERS = '', KAFKA_HOME = '', RAPPORT_STATE = '', CI = '' } = process.env;

  return {
    /** A running cluster that is not ours to stop. */
    brokers: KAFKA_BROKERS.split(',').map((broker) => broker.trim()).filter((broker) => broker !== ''),
    /** An unpacked distribution; null where there is none. */
    home: KAFKA_HOME === '' ? null : KAFKA_HOME,
    /** Where the jars are kept that Maven fetched. */
    cache: join(RAPPORT_STATE === '' ? join(workspace, '.rapport') : RAPPORT_STATE, 'kafka'),
    /** Whether a missing Kafka is a failure instead of a skip. */
    mandatory: CI === 'true' || CI === '1',
  };
};

/** The environment of a broker: ours, without what would make Kafka's or Java's tools do something else. */
export const brokerEnvironment = (): NodeJS.ProcessEnv => {
  const { JAVA_TOOL_OPTIONS: _options, CLASSPATH: _classpath, ...environment } = process.env;

  return environment;
};
