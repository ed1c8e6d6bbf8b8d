// Sends what a shop's back end would send, with the public SDK, and ends when the server has taken all of it.
// Arguments: the server's address, a write key, the number of members.
import { Analytics } from '@segment/analytics-node';

const [host, writeKey, members] = process.argv.slice(2);
const analytics = new Analytics({ host, path: '/v1/batch', writeKey, maxEventsInBatch: 20, flushInterval: 100 });
let failed = 0;
analytics.on('error', (error) => {
  failed += 1;
  console.error(error.code, error.reason);
});

for (let i = 0; i < Number(members); i += 1) {
  const userId = `node-${i}`;
  analytics.identify({ userId, traits: { name: `Node Member ${i}`, email: `node${i}@example.com` } });
  analytics.track({
    userId,
    event: 'Order Completed',
    properties: { order_id: `node-order-${i}`, total: 20 + i, currency: 'EUR', products: [{ product_id: 'p1', name: 'Coat', price: 20 + i, quantity: 1 }] },
  });
  analytics.page({ userId, name: 'Home', properties: { url: 'https://shop.example/' } });
}
await analytics.closeAndFlush({ timeout: 20000 });
console.log(JSON.stringify({ sent: Number(members) * 3, failed }));
process.exit(failed === 0 ? 0 : 1);
