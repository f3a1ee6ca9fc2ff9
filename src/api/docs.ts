/** The OpenAPI document and a page to read and try it, served by ourselves: the page loads nothing from elsewhere. */
import express, { Router } from 'express';
import swaggerUi from 'swagger-ui-dist';
import { openApiDocument } from './openapi.ts';

const PAGE = `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>Lianxi 联席 API</title><link rel="stylesheet" href="/docs/swagger-ui.css"></head>
<body><div id="ui"></div><script src="/docs/swagger-ui-bundle.js"></script><script src="/docs/start.js"></script></body>
</html>
`;
const START = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#ui', persistAuthorization: true });\n`;

/** The router of the documentation. */
export function docsRouter(): Router {
  const router = Router();
  const document = JSON.stringify(openApiDocument());
  router.get('/openapi.json', (_request, response) => {
    response.type('application/json').send(document);
  });
  router.get(['/docs', '/docs/'], (_request, response) => {
    response.type('html').send(PAGE);
  });
  router.get('/docs/start.js', (_request, response) => {
    response.type('text/javascript').send(START);
  });
  router.use('/docs', express.static(swaggerUi.absolutePath(), { index: false }));
  return router;
}
