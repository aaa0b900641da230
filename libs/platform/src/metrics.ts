import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10];

/** Counts and durations, in seconds; labels are codes, never people or rooms. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();

  readonly alertsRaised = new Counter({
    name: 'redalert_alerts_raised_total',
    help: 'Alerts raised',
    labelNames: ['mode'],
    registers: [this.registry],
  });
  readonly answers = new Counter({
    name: 'redalert_answers_total',
    help: 'Answers to pages',
    labelNames: ['kind'],
    registers: [this.registry],
  });
  readonly escalationLateness = new Histogram({
    name: 'redalert_escalation_lateness_seconds',
    help: 'From due to done',
    buckets: SECONDS,
    registers: [this.registry],
  });
  readonly handOver = new Histogram({
    name: 'redalert_push_handover_seconds',
    help: 'From page requested to accepted by the push service',
    buckets: SECONDS,
    registers: [this.registry],
  });
  readonly deliveries = new Counter({
    name: 'redalert_deliveries_total',
    help: 'Deliveries by channel and state',
    labelNames: ['channel', 'state'],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }
}
