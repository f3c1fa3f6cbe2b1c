/** One other way to write the address of a route, or to come to it. None may lead past the guard of the canonical one. */
export interface Variant {
  readonly name: string;
  readonly method: string;
  readonly target: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const OTHER_METHODS = ['HEAD', 'OPTIONS', 'TRACE', 'PUT', 'PATCH', 'DELETE'];

/** CVE-2026-33011, CVE-2026-2293, CVE-2026-54281: a guard by path, and a router that reads the path otherwise. */
export const variantsOf = (method: string, path: string): readonly Variant[] => {
  const slash = path.indexOf('/', 1);
  const [version, rest] = [path.slice(0, slash), path.slice(slash)];
  const at = (name: string, target: string): Variant => ({ name, method, target });

  return [
    at('a slash at the end', `${path}/`),
    at('two slashes at the end', `${path}//`),
    at('two slashes in front', `/${path}`),
    at('two slashes within', `${version}/${rest}`),
    at('a parameter of the path', `${path};x=y`),
    at('a parameter within the path', `${version};x${rest}`),
    at('an encoded slash', `${version}%2f${rest.slice(1)}`),
    at('a slash encoded twice', `${version}%252f${rest.slice(1)}`),
    at('capitals', path.toUpperCase()),
    at('one capital', path.replace('/v1/', '/V1/')),
    at('a dot', `${version}/.${rest}`),
    at('two dots', `${version}/x/..${rest}`),
    at('encoded dots', `${version}/%2e%2e${path}`),
    at('a backslash', path.replaceAll('/', '\\')),
    at('an encoded letter', path.replace('/v1/', '/%761/')),
    at('an encoded NUL', `${path}%00`),
    at('an encoded line break', `${path}%0d%0ax:%20y`),
    at('a space at the end', `${path}%20`),
    at('half an encoding', `${path}%`),
    at('an encoding of no text', `${path}%ff`),
    at('an ending', `${path}.json`),
    at('another version', path.replace('/v1/', '/v2/')),
    at('no version', rest),
    at('an address with a host', `http://127.0.0.1${path}`),
    ...OTHER_METHODS.filter((other) => !(method === 'GET' && other === 'HEAD')).map((other) => ({ name: other, method: other, target: path })),
    ...(method === 'GET' ? [{ name: 'HEAD', method: 'HEAD', target: path }] : []),
    { name: 'a method to take instead', method: method === 'GET' ? 'POST' : 'GET', target: `${path}?_method=${method}`, headers: { 'x-http-method-override': method, 'x-method-override': method } },
    { name: 'an address to take instead', method, target: '/v1/nothing-here', headers: { 'x-original-url': path, 'x-rewrite-url': path, 'x-forwarded-prefix': path } },
    { name: 'a caller that a proxy vouches for', method, target: path, headers: { 'x-forwarded-user': 'admin', 'x-remote-user': 'admin', 'x-forwarded-for': '127.0.0.1', 'x-real-ip': '127.0.0.1', forwarded: 'for=127.0.0.1;proto=https', 'cf-connecting-ip': '127.0.0.1', 'x-user-role': 'operator' } },
  ];
};
