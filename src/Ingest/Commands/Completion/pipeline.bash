# bash completion. To install: eval "$(pipeline completion bash)", for instance in ~/.bashrc
_pipeline() {
    local line="pipeline${COMP_LINE:${#COMP_WORDS[0]}:COMP_POINT-${#COMP_WORDS[0]}}" IFS=$'\n'
    COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:${#line}]" "$line" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _pipeline pipeline ./pipeline
