import type { RequestHandler } from 'express';
import { ruruHTML } from 'ruru/server';
import { serveStatic } from 'ruru/static';

const STATIC = '/graphql/page/';

/**
 * GraphiQL for whoever opens the graph's address in a browser, served whole from here. What is typed as Authorization
 * in its headers pane goes with HTTP requests and, as connection parameter, with its WebSocket.
 */
export function landingPage(): RequestHandler[] {
  const page = ruruHTML({
    staticPath: STATIC,
    endpoint: '/graphql',
    subscriptionEndpoint: '/graphql',
    htmlParts: { titleTag: '<title>Tocsin</title>' },
  });
  return [
    serveStatic(STATIC),
    (request, response, next) => {
      const wanted = request.accepts(['application/json', 'application/graphql-response+json', 'text/html']);
      if (request.method !== 'GET' || request.path !== '/graphql' || wanted !== 'text/html') return next();
      response.type('html').send(page);
    },
  ];
}
