import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const KAFKA_VERSION = '4.3.0';

const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>rapport</groupId>
  <artifactId>local-kafka</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.apache.kafka</groupId><artifactId>kafka_2.13</artifactId><version>${KAFKA_VERSION}</version></dependency>
    <dependency><groupId>org.apache.kafka</groupId><artifactId>kafka-tools</artifactId><version>${KAFKA_VERSION}</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>1.7.36</version></dependency>
  </dependencies>
</project>
`;

/**
 * The folder that holds Apache Kafka's jars, fetched with Maven by whoever needs them first (about 54 MB). Several processes may ask at once: each fetches into
 * a folder of its own and the first to finish wins.
 *
 * @throws Error with Maven's last words.
 */
export const kafkaJars = async (cache: string): Promise<string> => {
  const jars = join(cache, KAFKA_VERSION);
  if (existsSync(jars)) return jars;

  const work = join(cache, `fetch-${process.pid}`);
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true, mode: 0o700 });
  try {
    await writeFile(join(work, 'pom.xml'), pom);
    const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${join(work, 'jars')}`, '-DincludeScope=runtime', `-Dmaven.repo.local=${join(work, 'repository')}`];
    await run('mvn', ['-q', '-B', '-f', join(work, 'pom.xml'), ...goal], { maxBuffer: 16 << 20 });
    await rename(join(work, 'jars'), jars).catch((error: unknown) => {
      if (!existsSync(jars)) throw error;
    });
  } catch (error) {
    const { stdout = '', message } = error as { stdout?: string; message: string };
    throw new Error(`Maven could not fetch Apache Kafka ${KAFKA_VERSION}: ${stdout.trim().split('\n').slice(-3).join(' ') || message}`, { cause: error });
  } finally {
    await rm(work, { recursive: true, force: true });
  }

  return jars;
};
