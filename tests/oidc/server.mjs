// server.mjs: a strict OAuth 2 server on loopback, from the packages in the current folder. Its endpoints stand where
// the Salesforce client looks for them. Whoever comes to sign in is Jana, and agrees. Prints one line of JSON when it
// listens; ends with its standard input.
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(join(process.cwd(), "server.mjs"));
const { default: Provider } = await import(pathToFileURL(require.resolve("oidc-provider")).href);

const server = createServer();
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const issuer = `http://127.0.0.1:${server.address().port}`;
const base = "/services/oauth2";
const claims = { sub: "005JANA", user_id: "005JANA", organization_id: "00DORG", name: "Jana Weiß", preferred_username: "jana" };

const provider = new Provider(issuer, {
  clients: [{
    client_id: "lotse", application_type: "native", token_endpoint_auth_method: "none",
    redirect_uris: ["http://127.0.0.1/callback", "http://[::1]/callback"],
    grant_types: ["authorization_code", "refresh_token"], response_types: ["code"],
  }],
  routes: { authorization: `${base}/authorize`, token: `${base}/token`, revocation: `${base}/revoke`, userinfo: `${base}/userinfo` },
  scopes: ["openid", "offline_access", "api"],
  claims: { openid: Object.keys(claims) },
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  rotateRefreshToken: true,
  issueRefreshToken: async () => true,
  features: { devInteractions: { enabled: false }, revocation: { enabled: true }, userinfo: { enabled: true } },
  findAccount: async (_, accountId) => ({ accountId, claims: async () => claims }),
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  cookies: { keys: ["only for tests"] },
  ttl: { Session: 600, Interaction: 600, Grant: 600, AccessToken: 600, RefreshToken: 600, AuthorizationCode: 60, IdToken: 600 },
});

async function agree(request, response) {
  const { prompt, params, session, grantId } = await provider.interactionDetails(request, response);
  if (prompt.name === "login") {
    return provider.interactionFinished(request, response, { login: { accountId: claims.sub } });
  }
  const grant = (grantId && (await provider.Grant.find(grantId)))
    || new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
  grant.addOIDCScope("openid offline_access api");
  return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } }, { mergeWithLastSubmission: true });
}

const serve = provider.callback();
server.on("request", (request, response) => {
  if (request.url.startsWith("/interaction/")) {
    agree(request, response).catch((error) => response.writeHead(500).end(String(error)));
  } else {
    serve(request, response);
  }
});
console.log(JSON.stringify({ issuer, clientId: "lotse" }));
process.stdin.on("end", () => process.exit(0)).resume();
