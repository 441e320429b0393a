import { render } from 'preact';

const app = document.getElementById('app');
if (app) {
  app.replaceChildren();
  render(<h1>Look East</h1>, app);
}
