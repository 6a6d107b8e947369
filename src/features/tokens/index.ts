export { resolveToken } from "./tokens.service.ts";
