<?php
// Reads lines "mask TAB name", both percent-encoded; writes one line per pair: for each mode four answers, see testing/answers.ts.
ini_set('pcre.jit', '0');
ini_set('pcre.backtrack_limit', '200000');
// Verb before the mask, and modifiers: bytes; UTF without properties; UTF with properties; other line breaks.
$modes = [['', ''], ['(*UTF)', ''], ['', 'u'], ['(*ANY)(*UTF)', ''], ['(*CR)(*UTF)', '']];

function answer(string $mask, string $modifiers, string $name): string {
    $found = @preg_match("\x02$mask\x02$modifiers", $name, $match);
    if ($found === false && preg_last_error() !== PREG_INTERNAL_ERROR) return '?';
    if ($found !== 1) return '-';
    return '=' . rawurlencode($match[1] ?? '');
}

while (($line = fgets(STDIN)) !== false) {
    [$mask, $name] = array_map('rawurldecode', explode("\t", rtrim($line, "\n")));
    $answers = [];
    foreach ($modes as [$verb, $modifiers]) {
        // A mask that compiles only inside the group of the whole reading is refused.
        $refused = @preg_match("\x02$verb$mask\x02$modifiers", '') === false && preg_last_error() === PREG_INTERNAL_ERROR;
        $four = [];
        foreach (['', 'i'] as $case) {
            foreach (["$verb\\A(?:$mask)\\z", "$verb$mask"] as $whole) {
                $four[] = $refused ? '-' : answer($whole, $modifiers . $case, $name);
            }
        }
        $answers[] = implode(';', $four);
    }
    echo implode(' ', $answers), "\n";
}
