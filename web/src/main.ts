import { mount } from 'svelte';
import App from './App.svelte';
import { read_answer } from './answer';
import { context_of } from './context';
import './style.css';

const target = document.getElementById('page');
const answer = read_answer();
if (target && answer) {
  mount(App, { target, context: context_of(answer) });
} else if (target) {
  target.textContent = 'This page holds no answer.';
}
