export { createTokenCache, type TokenCache } from "./token-cache.ts";
export { resolveToken } from "./tokens.service.ts";
