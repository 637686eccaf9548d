/** Ranges of IPv4 that lead to no public machine (RFC 6890): this machine, private networks, link-local, shared. */
const PRIVATE_IPV4 =
  /^(?:0|10|127)(?:\.\d+){3}$|^192\.168(?:\.\d+){2}$|^172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}$|^169\.254(?:\.\d+){2}$|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])(?:\.\d+){2}$/;
/** The same of IPv6 (RFC 4193, RFC 4291). */
const PRIVATE_IPV6 = /^\[(?:::1?|f[cd][\da-f]{2}:.*|fe[89ab][\da-f]:.*)\]$/i;
/** Names that no public name server knows (RFC 6761, RFC 6762, RFC 8375), and names without a dot. */
const PRIVATE_NAME = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home\.arpa)$|^[^.[\]]+$/;

/** True for a web address that only its writer's machine or network can open: `http://192.168.1.5/`, `https://x.local/`. */
export function isPrivateAddress(address: string): boolean {
  const host = URL.parse(address)?.hostname.toLowerCase().replace(/\.$/, '');
  if (!host) return false;
  return PRIVATE_IPV4.test(host) || PRIVATE_IPV6.test(host) || PRIVATE_NAME.test(host);
}
