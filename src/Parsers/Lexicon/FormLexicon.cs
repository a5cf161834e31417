namespace Pipeline.Parsers.Lexicon;

/// <summary>Which printed words mean what. The one that parsers use is <see cref="Standard"/>; words may be added to it.</summary>
internal sealed class FormLexicon
{
    private const string Part = "其中";

    private static readonly BlockKind[] Kinds = Enum.GetValues<BlockKind>();

    private readonly Dictionary<BlockKind, WordList<string>> _columns;
    private readonly WordList<LabelMeaning> _labels;
    private readonly WordList<string?> _sources = new([.. SourceWords.All.Select(s => (s.Source, s.Wordings))]);
    private readonly WordList<string?> _stages = new([.. StageWords.All.Select(s => (s.Stage, s.Wordings))]);
    private readonly WordList<string> _sides = new(SideWords.All);
    private readonly WordList<bool> _captions = new([(true, LabelWords.Captions)]);
    private readonly Misprints _misprints;

    /// <param name="columns">Further headings of columns, by block.</param>
    /// <param name="labels">Further labels.</param>
    public FormLexicon(IEnumerable<(BlockKind Kind, string Role, string Wordings)> columns,
        IEnumerable<(LabelMeaning Meaning, string Wordings)> labels)
    {
        var more = columns.ToLookup(c => c.Kind, c => (c.Role, c.Wordings));
        _columns = Kinds.ToDictionary(k => k, k => new WordList<string>(more[k].Concat(ColumnWords.Of(k))));
        _labels = new([.. labels, .. LabelWords.All]);
        IEnumerable<string> columnWords = _columns.Values.SelectMany(c => c.Printed);
        _misprints = new([.. columnWords, .. _labels.Printed, .. _sources.Printed, .. _stages.Printed, .. _captions.Printed]);
    }

    public static FormLexicon Standard { get; } = new([], []);

    /// <summary>Every heading and label; a misread scan is held against them.</summary>
    public IEnumerable<string> Wordings =>
        _columns.Values.SelectMany(c => c.Wordings).Concat(_labels.Wordings).Concat(_sources.Wordings)
            .Concat(_captions.Wordings).Distinct();

    /// <summary>One of <see cref="Role"/>; null for a text that heads no column of the block.</summary>
    public string? Column(BlockKind kind, string printed) =>
        _columns[kind].TryGet(kind is BlockKind.FundsAcross or BlockKind.StagesAcross ? WithoutLead(printed) : printed, out var role)
            ? role : null;

    /// <summary>Null for a text that is no label.</summary>
    public LabelMeaning? Label(string printed) => _labels.TryGet(printed, out var meaning) ? meaning : null;

    /// <summary>Whether a text is a heading of the block as it is printed, and not only made like one.</summary>
    public bool IsWholeColumn(BlockKind kind, string printed) => _columns[kind].IsWhole(printed);

    /// <summary>A heading of the block in which one character is misprinted, with the right one; null for any other text.</summary>
    public string? MendedColumn(BlockKind kind, string printed) =>
        Mended(_columns[kind], printed, wording =>
            Column(kind, wording) is { } role and not Role.Other ? (role, StageOf(wording), SourceOf(wording)) : null);

    /// <summary>A label that tells something in which one character is misprinted, with the right one; null for any other text.</summary>
    public string? MendedLabel(string printed) =>
        Mended(_labels, printed, wording =>
            Label(wording) is var meaning and not (LabelMeaning.Other or LabelMeaning.Note or LabelMeaning.Total) ? meaning : null);

    /// <summary>What stands beside an amount, likewise.</summary>
    public string? MendedSource(string printed)
    {
        var bare = WithoutLead(printed);
        return Mended(_sources, bare, SourceOf) is { } mended ? Text.Squeeze.Text(printed)[..^bare.Length] + mended : null;
    }

    /// <summary>Whether a text is a heading of indicators as it is printed, and not only made like one.</summary>
    public bool IsWholeHeading(string printed) => _columns[BlockKind.Indicators].IsWhole(printed);

    /// <summary>Whether a text is a label as it is printed, and not only made like one.</summary>
    public bool IsWholeLabel(string printed) => _labels.IsWhole(printed);

    /// <summary>Whether a text is printed as it stands in one of the lists.</summary>
    public bool IsWholeWording(string printed) => printed.Length <= Wording.Longest && IsWhole(Wording.Of(printed));

    public bool IsCaption(string printed) => _captions.TryGet(printed, out _);

    /// <param name="source">One of <see cref="Model.FundSource"/>; null for one that the contract has no word for.</param>
    public bool TryGetSource(string printed, out string? source) => _sources.TryGet(WithoutLead(printed), out source);

    /// <param name="stage">One of <see cref="Model.FundStage"/>; null for one that the contract has no word for.</param>
    public bool TryGetStage(string printed, out string? stage) => _stages.TryGet(printed, out stage);

    /// <summary>
    /// The part of a budget that a text stands over, one of <see cref="Model.BudgetSide"/>; null for a text over no such part.
    /// </summary>
    public string? Side(string printed) => _sides.TryGet(WithoutBrackets(printed), out var side) ? side : null;

    /// <summary>事业发展支出（按预算级次划分） is 事业发展支出按预算级次划分.</summary>
    private static string WithoutBrackets(string printed) => string.Concat(printed.Where(c => c is not ('（' or '）' or '(' or ')')));

    private string? StageOf(string wording) => _stages.TryGet(wording, out var stage) ? stage : null;

    private string? SourceOf(string wording) => _sources.TryGet(wording, out var source) ? source : null;

    /// <summary>
    /// A text is taken for the wording that it differs from by one character where all such wordings mean the same, and where it is no
    /// wording itself: neither a whole one of any list, nor made like one of another meaning.
    /// </summary>
    /// <param name="meaning">Null for a wording that is not to be taken.</param>
    private string? Mended<T>(WordList<T> list, string printed, Func<string, object?> meaning)
    {
        var read = Wording.Of(printed);
        if (read.Length > Wording.Longest || IsWhole(read))
            return null;
        var near = list.Wordings.Where(w => _misprints.Is(read, w)).ToList();
        if (near.Count == 0 || near.Select(meaning).Distinct().ToList() is not [{ } only])
            return null;
        var isMadeLikeOne = list.TryGet(read, out _) ? !only.Equals(meaning(read)) : IsKnown(read);
        var squeezed = Text.Squeeze.Text(printed);
        return !isMadeLikeOne && squeezed.Contains(read, StringComparison.Ordinal)
            ? squeezed.Replace(read, near[0], StringComparison.Ordinal) : null;
    }

    private bool IsWhole(string wording) =>
        _columns.Values.Any(c => c.IsWhole(wording)) || _labels.IsWhole(wording) || _sources.IsWhole(wording)
            || _stages.IsWhole(wording) || _captions.IsWhole(wording);

    private bool IsKnown(string wording) =>
        _columns.Values.Any(c => c.TryGet(wording, out _)) || _labels.TryGet(wording, out _) || _sources.TryGet(wording, out _)
            || _stages.TryGet(wording, out _) || _captions.TryGet(wording, out _);

    /// <summary>其中：财政拨款 and 1、资金来源：（1）财政拨款 are 财政拨款.</summary>
    private static string WithoutLead(string printed)
    {
        var text = Text.Squeeze.Text(printed);
        if (text.AsSpan().TrimEnd("：:").LastIndexOfAny('：', ':') is >= 0 and var colon)
            return text[(colon + 1)..];
        return text.StartsWith(Part, StringComparison.Ordinal) ? text[Part.Length..] : text;
    }
}
