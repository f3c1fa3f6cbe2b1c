import { describeWithKafka } from '@rapport/local-infrastructure';
import { deliveryContract } from '@rapport/testing';
import { stageOver } from './stage.js';
import { kafkaWay, laneWay } from './ways.js';

deliveryContract('the lane reader', (path) => stageOver(laneWay(path)));

await describeWithKafka('Kafka', (brokers) => deliveryContract('the subscription', async (path) => stageOver(await kafkaWay(brokers, path))));
