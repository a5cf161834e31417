# fish completion. To install: pipeline completion fish > ~/.config/fish/completions/pipeline.fish
function __pipeline_complete
    set -l words (commandline -opc)
    set -l line (string join ' ' -- pipeline $words[2..-1] (commandline -ct))
    $words[1] "[suggest:"(string length -- $line)"]" $line 2>/dev/null
end
complete -c pipeline -a '(__pipeline_complete)'
