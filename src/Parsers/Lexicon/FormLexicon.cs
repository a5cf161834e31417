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

    /// <param name="columns">Further headings of columns, by block.</param>
    /// <param name="labels">Further labels.</param>
    public FormLexicon(IEnumerable<(BlockKind Kind, string Role, string Wordings)> columns, IEnumerable<(LabelMeaning Meaning, string Wordings)> labels)
    {
        var more = columns.ToLookup(c => c.Kind, c => (c.Role, c.Wordings));
        _columns = Kinds.ToDictionary(k => k, k => new WordList<string>(more[k].Concat(ColumnWords.Of(k))));
        _labels = new([.. labels, .. LabelWords.All]);
    }

    public static FormLexicon Standard { get; } = new([], []);

    /// <summary>Every heading and label; a misread scan is held against them.</summary>
    public IEnumerable<string> Wordings =>
        _columns.Values.SelectMany(c => c.Wordings).Concat(_labels.Wordings).Concat(_sources.Wordings).Concat(_captions.Wordings).Distinct();

    /// <summary>One of <see cref="Role"/>; null for a text that heads no column of the block.</summary>
    public string? Column(BlockKind kind, string printed) =>
        _columns[kind].TryGet(kind is BlockKind.FundsAcross or BlockKind.StagesAcross ? WithoutLead(printed) : printed, out var role) ? role : null;

    /// <summary>Null for a text that is no label.</summary>
    public LabelMeaning? Label(string printed) => _labels.TryGet(printed, out var meaning) ? meaning : null;

    /// <summary>Whether a text is a heading of indicators as it is printed, and not only made like one.</summary>
    public bool IsWholeHeading(string printed) => _columns[BlockKind.Indicators].IsWhole(printed);

    /// <summary>Whether a text is a heading of a block as it is printed, and not only made like one.</summary>
    public bool IsWholeColumn(BlockKind kind, string printed) => _columns[kind].IsWhole(printed);

    /// <summary>Whether a text is a label as it is printed, and not only made like one.</summary>
    public bool IsWholeLabel(string printed) => _labels.IsWhole(printed);

    public bool IsCaption(string printed) => _captions.TryGet(printed, out _);

    /// <param name="source">One of <see cref="Model.FundSource"/>; null for one that the contract has no word for.</param>
    public bool TryGetSource(string printed, out string? source) => _sources.TryGet(WithoutLead(printed), out source);

    /// <param name="stage">One of <see cref="Model.FundStage"/>; null for one that the contract has no word for.</param>
    public bool TryGetStage(string printed, out string? stage) => _stages.TryGet(printed, out stage);

    /// <summary>The part of a budget that a text stands over, one of <see cref="Model.BudgetSide"/>; null for a text over no such part.</summary>
    public string? Side(string printed) => _sides.TryGet(WithoutBrackets(printed), out var side) ? side : null;

    /// <summary>事业发展支出（按预算级次划分） is 事业发展支出按预算级次划分.</summary>
    private static string WithoutBrackets(string printed) => string.Concat(printed.Where(c => c is not ('（' or '）' or '(' or ')')));

    /// <summary>其中：财政拨款 and 1、资金来源：（1）财政拨款 are 财政拨款.</summary>
    private static string WithoutLead(string printed)
    {
        var text = Text.Squeeze.Text(printed);
        if (text.AsSpan().TrimEnd("：:").LastIndexOfAny('：', ':') is >= 0 and var colon)
            return text[(colon + 1)..];
        return text.StartsWith(Part, StringComparison.Ordinal) ? text[Part.Length..] : text;
    }
}
