// @ts-check
// Keeps the whole guide on the device, after a reader has asked for it. The build writes two lines before this one: VERSION,
// and FILES, every page, picture and script of this version with the SHA-256 of its bytes.
"use strict";

/** @typedef {Record<string, string>} Files a digest by path below the site */
const CACHE = `guide:${new URL(registration.scope).pathname}:${VERSION}`;
const OURS = `guide:${new URL(registration.scope).pathname}:`;
/** How many files are fetched at once: enough to be quick, few enough for a slow phone. */
const AT_ONCE = 6;

addEventListener("install", (event) => event.waitUntil(fetchAll()));
addEventListener("activate", (event) => event.waitUntil(forgetOlder().then(() => clients.claim())));
addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method === "GET" && url.href.startsWith(registration.scope)) event.respondWith(answer(event.request, url));
});
addEventListener("message", (event) => {
  if (event.data === "use") skipWaiting();
});

/** All files of this version, or none: a file that fails, or is of another version, ends it and leaves the older guide. */
async function fetchAll() {
  const cache = await caches.open(CACHE);
  const waiting = Object.entries(FILES);
  const all = waiting.length;
  let done = 0;
  const work = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [path, digest] = next;
      if (!(await cache.match(path))) {
        const response = await fetch(path, { cache: "no-cache" });
        if (!response.ok) throw new Error(`${path}: ${response.status}`);
        if ((await digestOf(response.clone())) !== digest) throw new Error(`${path}: another version`);
        await cache.put(path, response);
      }
      done += 1;
      await tell({ done, all });
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } catch (error) {
    await caches.delete(CACHE);
    await tell({ failed: true });
    throw error;
  }
}

/** @param {Response} response @returns {Promise<string>} */
async function digestOf(response) {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.arrayBuffer()));
  return btoa(String.fromCharCode(...bytes));
}

/** Tells every page of the guide how far it is. @param {object} news */
async function tell(news) {
  for (const client of await clients.matchAll({ includeUncontrolled: true })) client.postMessage(news);
}

async function forgetOlder() {
  for (const name of await caches.keys()) if (name.startsWith(OURS) && name !== CACHE) await caches.delete(name);
}

/** What is kept, else what the network has, else the page that says so. @param {Request} request @param {URL} url */
async function answer(request, url) {
  const path = url.href.slice(registration.scope.length).replace(/[?#].*$/, "") || "index.html";
  // Never caches.open: pages may still ask after the guide was removed, and it would make an empty one.
  const find = (/** @type {string} */ name) => caches.match(name, { cacheName: CACHE });
  const kept = (await find(path)) ?? (path.endsWith("/") ? await find(`${path}index.html`) : undefined);
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    // By its own address, so that its links lead where they should.
    if (request.mode === "navigate" && path !== "offline.html") return Response.redirect(`${registration.scope}offline.html`);
    throw error;
  }
}
