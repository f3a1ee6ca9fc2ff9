/** The OpenAPI document and a page to read and try it, served by ourselves: the page loads nothing from elsewhere. */
import { Router } from 'express';
import swaggerUi from 'swagger-ui-dist';
import { openApiDocument } from './openapi.ts';

const PAGE = `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>Lianxi 联席 API</title><link rel="stylesheet" href="/docs/swagger-ui.css"></head>
<body><div id="ui"></div><script src="/docs/swagger-ui-bundle.js"></script><script src="/docs/start.js"></script></body>
</html>
`;
const START = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#ui', persistAuthorization: true });\n`;
/** What the page needs of the package; the rest of it, a page for another API among it, is not served. */
const ASSETS = ['swagger-ui.css', 'swagger-ui-bundle.js'];

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
  for (const asset of ASSETS) {
    router.get(`/docs/${asset}`, (_request, response) => {
      response.sendFile(asset, { root: swaggerUi.absolutePath() });
    });
  }
  return router;
}
