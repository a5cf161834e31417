# zsh completion. To install: eval "$(pipeline completion zsh)", for instance in ~/.zshrc after compinit
_pipeline() {
    local line="pipeline ${(j: :)words[2,CURRENT-1]} $PREFIX"
    local -a found=("${(@f)$("${words[1]}" "[suggest:${#line}]" "$line" 2>/dev/null)}")
    [[ -n $found ]] && compadd -a found || _files
}
compdef _pipeline pipeline ./pipeline
