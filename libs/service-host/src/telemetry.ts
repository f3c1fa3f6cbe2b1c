import { context, metrics, propagation, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Link } from '@opentelemetry/api';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { PrometheusExporter, PrometheusSerializer } from '@opentelemetry/exporter-prometheus';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { NodeSDK } from '@opentelemetry/sdk-node';
import { BatchSpanProcessor, NoopSpanProcessor, type SpanProcessor } from '@opentelemetry/sdk-trace';

const TRACER = 'rapport';

/** Traces and metrics of one process. */
export interface Telemetry {
  /** The metrics as Prometheus reads them. */
  prometheus(): Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts OpenTelemetry: trace ids always, export to a collector only where `endpoint` says there is one, metrics for Prometheus in any case.
 *
 * @param processors for tests that look at the spans themselves.
 */
export const startTelemetry = (service: string, endpoint: string | undefined, processors: readonly SpanProcessor[] = []): Telemetry => {
  const prometheus = new PrometheusExporter({ preventServerStart: true });
  const exporting = endpoint === undefined ? [new NoopSpanProcessor()] : [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })];
  const sdk = new NodeSDK({
    serviceName: `rapport-${service}`,
    autoDetectResources: false,
    instrumentations: [],
    logRecordProcessors: [],
    spanProcessors: [...exporting, ...processors],
    metricReaders: [prometheus, ...(endpoint === undefined ? [] : [new PeriodicExportingMetricReader({ exporter: new OTLPMetricExporter() })])],
  });
  sdk.start();

  return {
    prometheus: async () => new PrometheusSerializer().serialize((await prometheus.collect()).resourceMetrics),
    stop: () => sdk.shutdown().catch(() => undefined),
  };
};

/** Runs `work` in a span of its own below the active one. */
export const inSpan = <Result>(name: string, work: () => Promise<Result>, kind: SpanKind = SpanKind.INTERNAL, links: readonly string[] = []): Promise<Result> =>
  trace.getTracer(TRACER).startActiveSpan(name, { kind, links: links.flatMap(linkTo) }, async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'error' });
      throw error;
    } finally {
      span.end();
    }
  });

/**
 * Runs `work` for events that other traces caused: the span links to each of them, and where they are one trace it is part of that trace too, so that one trace id
 * runs from a command to the view and the reaction.
 */
export const followingTraces = <Result>(name: string, traceparents: readonly string[], work: () => Promise<Result>): Promise<Result> => {
  const distinct = [...new Set(traceparents)];
  const oneTrace = new Set(distinct.map((parent) => parent.split('-')[1])).size === 1;
  const parent = oneTrace ? propagation.extract(ROOT_CONTEXT, { traceparent: distinct[0] }) : ROOT_CONTEXT;

  return context.with(parent, () => inSpan(name, work, SpanKind.CONSUMER, distinct.slice(0, 64)));
};

const linkTo = (traceparent: string): readonly Link[] => {
  const spanContext = trace.getSpanContext(propagation.extract(ROOT_CONTEXT, { traceparent }));
  return spanContext === undefined ? [] : [{ context: spanContext }];
};

const meter = () => metrics.getMeter(TRACER);

/** A duration in seconds. */
export const durationOf = (name: string, description: string) => {
  const histogram = meter().createHistogram(name, { description, unit: 's', advice: { explicitBucketBoundaries: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5] } });
  return (milliseconds: number, labels: Readonly<Record<string, string | number>> = {}) => histogram.record(milliseconds / 1_000, labels);
};

export const counterOf = (name: string, description: string) => {
  const counter = meter().createCounter(name, { description });
  return (amount: number, labels: Readonly<Record<string, string | number>> = {}) => counter.add(amount, labels);
};

/** A value that is asked for when somebody looks. */
export const gaugeOf = (name: string, description: string, read: () => Promise<readonly { readonly value: number; readonly labels: Readonly<Record<string, string>> }[]>) =>
  meter()
    .createObservableGauge(name, { description })
    .addCallback(async (result) => {
      for (const { value, labels } of await read().catch(() => [])) result.observe(value, labels);
    });
