/**
 * What the API is compared with: Express and pg, and nothing else. It answers the rows of the API's own queries as JSON, without
 * asking who calls. Run by api.ts in a process of its own.
 */
import express from 'express';
import pg from 'pg';
import { MATTER_COLUMNS, MATTER_FROM } from '../src/store/loading.ts';
import { LIST_RECTIFICATIONS } from '../src/store/rectifications.ts';

const [connectionString = '', mechanismId = '', port = ''] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString, max: 10, pipeline: true });
pool.on('connect', (client) => {
  const set = `SELECT set_config('lianxi.role', 'system', false), set_config('lianxi.mechanism', '${mechanismId}', false)`;
  client.query(set).catch((error: unknown) => {
    console.error(error);
  });
});

const app = express();
app.get('/rectifications', async (_request, response) => {
  const values = [mechanismId, new Date(), null, null, null, null, null, null, null, 51, true];
  const found = await pool.query({ name: 'list', text: LIST_RECTIFICATIONS, values });
  response.json({ items: found.rows });
});
app.get('/rectifications/:id', async (request, response) => {
  const text = `SELECT ${MATTER_COLUMNS} FROM ${MATTER_FROM} WHERE m.id = $1 AND m.noun = 'rectification'`;
  const found = await pool.query({ name: 'one', text, values: [request.params.id] });
  response.json(found.rows[0]);
});
app.listen(Number(port), '127.0.0.1', () => process.send?.('listening'));
