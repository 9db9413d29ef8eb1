// The certified npm package oidc-provider with one client, on this machine.
// One argument: JSON with module, issuer, port, client, levels, claims (by account).
// Whoever opens an interaction logs in as ?account= at ?acr=, or cancels with ?cancel.
import { generateKeyPairSync } from "node:crypto";
import { pathToFileURL } from "node:url";

const setting = JSON.parse(process.argv[2]);
const { Provider } = await import(pathToFileURL(setting.module));

const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const key = { ...privateKey.export({ format: "jwk" }), use: "sig", alg: "ES256", kid: "one" };

const provider = new Provider(setting.issuer, {
  jwks: { keys: [key] },
  clients: [setting.client],
  acrValues: setting.levels,
  subjectTypes: ["pairwise"],
  pairwiseIdentifier: (_ctx, account, client) => `${client.sectorIdentifier}-${account.length}`,
  claims: { openid: ["sub", "nin"], acr: null, sid: null, auth_time: null },
  cookies: { keys: ["only for tests"] },
  enabledJWA: { clientAuthSigningAlgValues: ["ES256"], idTokenSigningAlgValues: ["ES256"] },
  features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
  interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
  // The package refuses to call this machine itself; here the portal runs nowhere else.
  fetch: (url, { dispatcher, ...options }) => globalThis.fetch(url, options),
  async findAccount(_ctx, account) {
    return { accountId: account, claims: (_use, _scope) => ({ sub: account, ...setting.claims[account] }) };
  },
  async loadExistingGrant(ctx) {
    const { client, session } = ctx.oidc;
    const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
    grant.addOIDCScope("openid");
    grant.addOIDCClaims(["acr"]);
    await grant.save();
    return grant;
  },
});

provider.use(async (ctx, next) => {
  if (!ctx.path.startsWith("/interaction/")) return next();
  const { account, acr, cancel } = ctx.query;
  const result = cancel === undefined ? { login: { accountId: account, acr } } : { error: "access_denied" };
  ctx.respond = false;
  return provider.interactionFinished(ctx.req, ctx.res, result);
});
provider.on("server_error", (_ctx, error) => console.error(error));
provider.on("backchannel.error", (_ctx, error) => console.error(error));
provider.listen(setting.port, "127.0.0.1", () => console.log("listening"));
