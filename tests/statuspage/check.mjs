// Checks the practice portal's status page through statuspage.io. Usage: node check.mjs PATH-TO-lotse-practice
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import client from 'statuspage.io';

const program = spawn(process.argv[2], [], { stdio: ['ignore', 'pipe', 'inherit'] });
const ended = new Promise((resolve) => program.once('exit', resolve));
const line = await Promise.race([
  new Promise((resolve) => createInterface({ input: program.stdout }).once('line', resolve)),
  ended.then((code) => assert.fail(`the portal ended with ${code}`)),
]);
const portal = JSON.parse(line);

async function control(deed, body) {
  const response = await fetch(`http://127.0.0.1:${portal.port}/practice/${deed}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  assert.equal(response.status, 200);
  return response.json();
}

const page = new client.Statuspage('practice');
page.setApiUrl(portal.statusPage);
let incident;

const checks = {
  async 'reads a calm page'() {
    const summary = await page.getSummary();
    assert.equal(summary.page.name, 'Practice Status');
    assert.equal(summary.status.indicator, 'none');
    assert.equal(summary.incidents.length, 0);
    assert.equal(summary.scheduled_maintenances.length, 3);
    const status = await page.getStatus();
    assert.deepEqual(status.status, summary.status);
    const { components } = await page.getComponents();
    assert.deepEqual(components, summary.components);
    for (const group of components.filter((each) => each.group)) {
      const members = components.filter((each) => each.group_id === group.id).map((each) => each.id);
      assert.deepEqual(group.components, members);
    }
  },

  async 'reads an incident that opens, goes on and ends'() {
    incident = await control('incident', {
      name: 'NA Harmony (East): Errors',
      impact: 'major',
      body: 'We look into it.',
      parts: { 'NA/Studio': 'partial_outage' },
    });
    let summary = await page.getSummary();
    assert.equal(summary.status.indicator, 'major');
    assert.equal(summary.incidents[0].id, incident.id);
    assert.equal(summary.incidents[0].status, client.Result?.IncidentStatus?.Investigating ?? 'investigating');
    assert.equal(summary.incidents[0].incident_updates[0].affected_components[0].old_status, 'operational');
    await control('incident-update', { id: incident.id, status: 'identified', body: 'Found.', parts: {} });
    const unresolved = await page.api.incidents.getUnresolved();
    assert.deepEqual(unresolved.incidents[0].incident_updates.map((each) => each.status), ['identified', 'investigating']);
    await control('incident-update', { id: incident.id, status: 'resolved', body: 'Over.', parts: {} });
    summary = await page.getSummary();
    assert.equal(summary.incidents.length, 0);
    assert.equal(summary.status.indicator, 'none');
    const all = await page.api.incidents.getAll();
    assert.equal(all.incidents[0].id, incident.id);
    assert.ok(Date.parse(all.incidents[0].resolved_at) >= Date.parse(all.incidents[0].started_at));
  },

  async 'reads a maintenance'() {
    const soon = new Date(Date.now() + 3600e3);
    const { id } = await control('maintenance', {
      name: 'EMEA: Database work',
      from: soon.toISOString(),
      until: new Date(soon.getTime() + 3600e3).toISOString(),
      body: 'Short.',
      parts: ['EMEA/EDI'],
    });
    const upcoming = await page.api.scheduledMaintenances.getUpcoming();
    assert.ok(upcoming.scheduled_maintenances.some((each) => each.id === id));
    await control('incident-update', { id, status: 'in_progress', body: 'Now.', parts: {} });
    const summary = await page.getSummary();
    assert.equal(summary.status.indicator, 'maintenance');
    const running = summary.scheduled_maintenances.find((each) => each.id === id);
    assert.equal(running.status, 'in_progress');
    const left = await page.api.scheduledMaintenances.getUpcoming();
    assert.ok(left.scheduled_maintenances.every((each) => each.id !== id));
  },

  async 'answers 304 while nothing changed'() {
    const first = await fetch(`${portal.statusPage}/api/v2/summary.json`);
    const tag = first.headers.get('etag');
    const again = await fetch(`${portal.statusPage}/api/v2/summary.json`, { headers: { 'If-None-Match': tag } });
    assert.equal(again.status, 304);
    const unknown = await fetch(`${portal.statusPage}/api/v2/nothing.json`);
    assert.equal(unknown.status, 404);
  },
};

let failed = 0;
try {
  for (const [name, check] of Object.entries(checks)) {
    try {
      await check();
      console.log(`ok    ${name}`);
    } catch (error) {
      failed += 1;
      console.log(`FAIL  ${name}\n${error.stack}`);
    }
  }
} finally {
  program.kill('SIGTERM');
}
assert.equal(await ended, 0, 'the portal ends in order');
process.exitCode = failed > 0 ? 1 : 0;
