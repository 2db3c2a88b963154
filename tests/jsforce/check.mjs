// Checks the practice portal through jsforce. Usage: node check.mjs PATH-TO-lotse-practice
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';
import jsforce from 'jsforce';

const VERSION = '67.0';
const REQUIRED = { Business_Impact_Category__c: 'No impact' };

async function startPortal(program) {
  const process = spawn(program, ['--offers', 'external-id', '--growth', '450:3'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => process.once('exit', (code) => resolve(code)));
  const line = await Promise.race([
    new Promise((resolve) => createInterface({ input: process.stdout }).once('line', resolve)),
    ended.then((code) => assert.fail(`the portal ended with ${code}`)),
  ]);
  return { ...JSON.parse(line), process, ended };
}

async function control(portal, deed, body) {
  const options = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const response = await fetch(`http://127.0.0.1:${portal.port}/practice/${deed}`, options);
  assert.equal(response.status, 200);
  return response.json();
}

function connect(portal, instanceUrl, tokens) {
  return new jsforce.Connection({
    version: VERSION,
    instanceUrl,
    ...tokens,
    oauth2: { loginUrl: portal.site, clientId: portal.clientId, redirectUri: 'http://127.0.0.1/none' },
  });
}

const checks = {
  async 'signs in with a refresh token'(portal) {
    const connection = connect(portal, portal.site, {});
    const answer = await connection.oauth2.refreshToken(portal.refreshToken);
    assert.ok(answer.access_token.startsWith(portal.organisationId.slice(0, 15)));
    assert.match(answer.id, new RegExp(`/id/${portal.organisationId}/${portal.userId}$`));
    assert.match(answer.issued_at, /^\d{13}$/);
  },

  async 'refuses a wrong refresh token'(portal) {
    const connection = connect(portal, portal.site, {});
    await assert.rejects(connection.oauth2.refreshToken('5Aepwrong'), (error) => error.name === 'invalid_grant');
  },

  async 'signs in with a password, without the path of the site'(portal) {
    const connection = new jsforce.Connection({
      version: VERSION,
      oauth2: { loginUrl: `http://127.0.0.1:${portal.port}`, clientId: portal.clientId, clientSecret: 'any' },
    });
    const user = await connection.login('jana.koehler@hansekai.example', 'any');
    assert.equal(user.id, portal.userId);
    assert.equal(user.organizationId, portal.organisationId);
    const who = await connection.identity();
    assert.equal(who.display_name, 'Jana Köhler');
  },

  async 'refreshes a session that ended and asks again'(portal, connection) {
    let refreshed = 0;
    connection.on('refresh', () => (refreshed += 1));
    await control(portal, 'end-sessions', {});
    const answer = await connection.query('SELECT Id FROM Organization');
    assert.equal(answer.records[0].Id, portal.organisationId);
    assert.equal(refreshed, 1);
  },

  async 'knows versions and limits'(portal, connection) {
    const versions = await connection.request('/services/data');
    assert.equal(versions.at(-1).version, VERSION);
    assert.equal(versions.at(-1).label, "Summer '26");
    const used = connection.limitInfo.apiUsage;
    await connection.request(`/services/data/v${VERSION}/limits`);
    assert.ok(connection.limitInfo.apiUsage.used > used.used);
    assert.ok(connection.limitInfo.apiUsage.limit > 0);
  },

  async 'describes a case'(portal, connection) {
    const description = await connection.sobject('Case').describe();
    const field = (name) => description.fields.find((candidate) => candidate.name === name);
    assert.equal(field('Subject').length, 255);
    assert.equal(field('Description').length, 32000);
    assert.equal(field('Description').filterable, false);
    assert.equal(field('Status').picklistValues.find((value) => value.defaultValue).value, 'New');
    assert.equal(field('CaseNumber').createable, false);
    assert.ok(field('ClientReference__c').externalId && field('ClientReference__c').unique);
    const impact = field('Business_Impact_Category__c');
    assert.ok(impact.createable && !impact.nillable && !impact.defaultedOnCreate);
  },

  async 'says which components belong to which product'(portal, connection) {
    const { fields } = await connection.sobject('Case').describe();
    const products = fields.find((field) => field.name === 'Product__c').picklistValues.map(({ value }) => value);
    const component = fields.find((field) => field.name === 'Component__c');
    assert.equal(component.controllerName, 'Product__c');
    const allowed = (product) => {
      const index = products.indexOf(product);
      return component.picklistValues
        .filter(({ validFor }) => Buffer.from(validFor, 'base64')[index >> 3] & (0x80 >> (index & 7)))
        .map(({ value }) => value)
        .sort();
    };
    assert.deepEqual(allowed('Message Queue'), ['Dead Letter Queue', 'Queue', 'Throughput']);
    assert.deepEqual(allowed('Jitterbit AI'), ['Assistant']);
    assert.deepEqual(allowed('Marketplace'), []);
  },

  async 'pages through many records'(portal, connection) {
    const total = (await connection.query('SELECT COUNT() FROM Case')).totalSize;
    assert.ok(total >= 650);
    const ids = [];
    let page = await connection.query('SELECT Id, CreatedBy.Name FROM Case ORDER BY SystemModstamp, Id', {
      headers: { 'Sforce-Query-Options': 'batchSize=200' },
    });
    for (;;) {
      assert.equal(page.totalSize, total);
      assert.ok(page.records.length <= 200);
      ids.push(...page.records.map((record) => record.Id));
      if (page.done) break;
      assert.match(page.nextRecordsUrl, /\/services\/data\/v67\.0\/query\/\w+-\d+$/);
      page = await connection.queryMore(page.nextRecordsUrl);
    }
    assert.equal(new Set(ids).size, total);
    assert.ok(!page.nextRecordsUrl);
  },

  async 'filters, sorts and follows relations'(portal, connection) {
    const open = await connection
      .sobject('Case')
      .find({ IsClosed: false, Subject: { $like: 'production down%' } }, 'CaseNumber, Priority, Contact.Name')
      .sort('-CreatedDate')
      .execute();
    assert.equal(open.length, 1);
    assert.equal(open[0].Priority, 'Critical');
    assert.ok(open[0].Contact.Name.length > 3);
    await assert.rejects(connection.query("SELECT Id FROM Case WHERE Description LIKE '%Agent%'"), {
      errorCode: 'INVALID_FIELD',
    });
    await assert.rejects(connection.query('SELECT Id FROM Nothing'), { errorCode: 'INVALID_TYPE' });
    await assert.rejects(connection.query('SELECT Id FROM Case WHERE'), { errorCode: 'MALFORMED_QUERY' });
  },

  async 'creates a case, refuses an incomplete one'(portal, connection) {
    await assert.rejects(
      connection.sobject('Case').create({ Subject: 'Ohne Pflichtfeld' }),
      (error) => error.errorCode === 'REQUIRED_FIELD_MISSING' && /Business_Impact_Category__c/.test(error.message),
    );
    await assert.rejects(connection.sobject('Case').create({ ...REQUIRED, Product__c: 'Nichts davon' }), {
      errorCode: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
    });
    await assert.rejects(connection.sobject('Case').create({ ...REQUIRED, Subject: 'x'.repeat(256) }), {
      errorCode: 'STRING_TOO_LONG',
    });
    const subject = 'Production Down – Produktionsausfall (Produktion ausgefallen): Übergabe steht';
    const made = await connection.sobject('Case').create({ ...REQUIRED, Subject: subject, Description: 'ß'.repeat(32000) });
    assert.ok(made.success);
    const record = await connection.sobject('Case').retrieve(made.id);
    assert.equal(record.Subject, subject);
    assert.equal(record.Priority, 'Critical');
    assert.equal(record.Description.length, 32000);
    assert.equal(record.CreatedById, portal.userId);
    assert.match(record.CreatedDate, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000\+0000$/);
    const arrivals = await control(portal, 'arrivals');
    assert.equal(arrivals.filter((arrival) => arrival.id === made.id).length, 1);
  },

  async 'creates once by external id'(portal, connection) {
    const before = (await control(portal, 'arrivals')).length;
    const record = { ...REQUIRED, Subject: 'Einmal', ClientReference__c: 'LT-4711 ä' };
    const first = await connection.sobject('Case').upsert(record, 'ClientReference__c');
    const second = await connection.sobject('Case').upsert(record, 'ClientReference__c');
    assert.equal(first.id, second.id);
    assert.equal((await control(portal, 'arrivals')).length, before + 1);
  },

  async 'carries out a composite as one call'(portal, connection) {
    const used = async () => {
      await connection.request(`/services/data/v${VERSION}/limits`);
      return connection.limitInfo.apiUsage.used;
    };
    const before = await used();
    const base = `/services/data/v${VERSION}`;
    const { compositeResponse } = await connection.request({
      method: 'POST',
      url: `${base}/composite`,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        allOrNone: false,
        compositeRequest: [
          { method: 'GET', url: `${base}/query?q=SELECT+Id+FROM+Case+LIMIT+1`, referenceId: 'cases' },
          {
            method: 'POST',
            url: `${base}/sobjects/CaseComment`,
            referenceId: 'comment',
            body: { ParentId: '@{cases.records[0].Id}', CommentBody: 'Grüße aus dem Verbund' },
          },
          { method: 'GET', url: `${base}/query?q=nonsense`, referenceId: 'broken' },
        ],
      }),
    });
    assert.deepEqual(compositeResponse.map(({ httpStatusCode }) => httpStatusCode), [200, 201, 400]);
    assert.equal(compositeResponse[2].body[0].errorCode, 'MALFORMED_QUERY');
    assert.equal((await used()) - before, 2);
  },

  async 'keeps files'(portal, connection) {
    const { records } = await connection.query('SELECT Id FROM Case ORDER BY CreatedDate DESC LIMIT 1');
    const bytes = Buffer.from(Array.from({ length: 300000 }, (_, i) => (i * 7919) & 0xff));
    const made = await connection.sobject('ContentVersion').create({
      Title: 'Fehlerübersicht',
      PathOnClient: 'Fehlerübersicht.log',
      FirstPublishLocationId: records[0].Id,
      VersionData: bytes.toString('base64'),
    });
    const version = await connection.sobject('ContentVersion').retrieve(made.id);
    assert.equal(version.Checksum, createHash('md5').update(bytes).digest('hex'));
    assert.equal(version.ContentSize, bytes.length);
    const chunks = [];
    for await (const chunk of connection.sobject('ContentVersion').record(made.id).blob('VersionData')) chunks.push(chunk);
    assert.ok(Buffer.concat(chunks).equals(bytes));
    const links = await connection.query(
      `SELECT ContentDocument.LatestPublishedVersion.PathOnClient FROM ContentDocumentLink WHERE LinkedEntityId = '${records[0].Id}'`,
    );
    assert.equal(links.records[0].ContentDocument.LatestPublishedVersion.PathOnClient, 'Fehlerübersicht.log');
  },

  async 'closes a case and tells of changes'(portal, connection) {
    const start = new Date(Date.now() - 60000);
    const made = await connection.sobject('Case').create({ ...REQUIRED, Subject: 'Zum Schließen' });
    await connection.sobject('Case').update({ Id: made.id, Status: 'Closed' });
    const record = await connection.sobject('Case').retrieve(made.id);
    assert.ok(record.IsClosed && record.ClosedDate);
    const history = await connection.query(`SELECT Field, OldValue, NewValue FROM CaseHistory WHERE CaseId = '${made.id}' AND Field = 'Status'`);
    assert.deepEqual([history.records[0].OldValue, history.records[0].NewValue], ['New', 'Closed']);
    const end = new Date(Date.now() + 60000);
    assert.ok((await connection.sobject('Case').updated(start, end)).ids.includes(made.id));
    await control(portal, 'remove', { case: made.id });
    const gone = await connection.sobject('Case').deleted(start, end);
    assert.ok(gone.deletedRecords.some((deleted) => deleted.id === made.id));
    await assert.rejects(connection.sobject('Case').retrieve(made.id), { errorCode: 'NOT_FOUND' });
  },

  async 'shows what the vendor answers'(portal, connection) {
    const { records } = await connection.query('SELECT Id, CaseNumber FROM Case ORDER BY CreatedDate DESC LIMIT 1');
    await control(portal, 'reply', { case: records[0].CaseNumber, text: 'Wir haben den Fehler gefunden.' });
    const comments = await connection.query(
      `SELECT CommentBody, CreatedBy.UserType FROM CaseComment WHERE ParentId = '${records[0].Id}' ORDER BY CreatedDate DESC, Id DESC LIMIT 1`,
    );
    assert.equal(comments.records[0].CommentBody, 'Wir haben den Fehler gefunden.');
    assert.equal(comments.records[0].CreatedBy.UserType, 'Standard');
  },

  async 'revokes'(portal, connection) {
    await control(portal, 'revoke', {});
    await assert.rejects(connection.query('SELECT Id FROM Case LIMIT 1'), /expired access\/refresh token/);
  },
};

const portal = await startPortal(process.argv[2]);
let failed = 0;
try {
  const connection = connect(portal, portal.site, { accessToken: portal.accessToken, refreshToken: portal.refreshToken });
  for (const [name, check] of Object.entries(checks)) {
    try {
      await check(portal, connection);
      console.log(`ok    ${name}`);
    } catch (error) {
      failed += 1;
      console.log(`FAIL  ${name}\n${error.stack}`);
    }
  }
} finally {
  portal.process.kill('SIGTERM');
}
const code = await portal.ended;
assert.equal(code, 0, 'the portal ends in order');
process.exitCode = failed > 0 ? 1 : 0;
