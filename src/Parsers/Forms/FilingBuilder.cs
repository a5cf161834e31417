using System.Text.RegularExpressions;
using Pipeline.Model;
using Pipeline.Parsers.Decisions;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Forms;

/// <summary>Collects what the rules of a form read, and accounts for every text they took.</summary>
internal sealed partial class FilingBuilder(string kind, FormPart part)
{
    private readonly Accounting _accounting = new();
    private readonly List<Evidence> _evidence = [];
    private readonly List<FilingCheck> _checks = [];
    private LabelledField? _agency;

    public FormPart Part { get; } = part;

    public string? Title { get; private set; }

    public string? Agency { get; private set; }

    public int? FiscalYear { get; set; }

    /// <summary>万元 or 元; the first that the filing declares.</summary>
    public string? AmountUnit { get; private set; }

    public List<HeaderField> HeaderFields { get; } = [];

    public List<BudgetItem> BudgetItems { get; } = [];

    public List<Goal> Goals { get; } = [];

    public List<KeyTask> Tasks { get; } = [];

    public List<Project> Projects { get; } = [];

    public List<Indicator> Indicators { get; } = [];

    public List<ScoreItem> ScoreItems { get; } = [];

    public Evaluation? Evaluation { get; set; }

    public List<Section> Sections { get; } = [];

    /// <summary>Figures stated before the first section.</summary>
    public List<Fact> Facts { get; } = [];

    public List<Finding> Findings { get; } = [];

    /// <summary>Marks a text as read, whatever became of it.</summary>
    public void Take(string text) => _accounting.Take(text);

    public void Take(params IEnumerable<TableCell?> cells)
    {
        foreach (var cell in cells)
            if (cell is not null)
                _accounting.Take(cell.Text);
    }

    /// <summary>Reads title, year and the agency the title names; the lines it takes are returned.</summary>
    public Title? TakeTitle(FormSignature signature)
    {
        var from = Part.Heading.Count > 0 ? Part.Heading : Part.Lines;
        if (Forms.Title.Find(from, signature) is not { } title)
            return TakeYear();
        var lines = from.Skip(title.FirstLine).Take(title.LineCount).ToList();
        Title = title.Text;
        FiscalYear ??= title.Year;
        if (title.Agency is { } agency && Agency is null)
            Agency = agency;
        foreach (var line in lines.Append(title.YearLine).OfType<TextLine>())
            Take(line.Text);
        foreach (var line in from.Take(title.FirstLine).Where(l => AttachmentMark.Is(l.Text)))
            AddHeader(null, line.Text.Trim(), [line.Span]);
        _evidence.AddRange(Spans.Union(lines.Select(l => l.Span)).Select(s => new Evidence("title", s)));
        return title;
    }

    private Title? TakeYear()
    {
        if (Forms.Title.YearAlone(Part.Lines) is not { } year)
            return null;
        FiscalYear ??= year.Year;
        Take(year.YearLine!.Text);
        return year;
    }

    /// <summary>Marks a label and its value as read, with or without a colon between them.</summary>
    public void TakeField(string name, string value)
    {
        Take($"{name} {value}");
        Take($"{name}：{value}");
        Take($"{name}:{value}");
    }

    /// <summary>Puts a labelled field where it belongs. A field that names the agency outranks the title.</summary>
    public void Add(LabelledField field)
    {
        TakeField(field.Name, field.Value);
        switch (field.Role)
        {
            case FieldRole.Agency or FieldRole.Filer or FieldRole.ImplementingUnit when field.Value.Length > 0:
                NameAgency(field);
                break;
            case FieldRole.Year when (Forms.Title.YearOf(field.Value) ?? Forms.Title.YearOf($"{field.Value.Trim()}年")) is { } year:
                FiscalYear ??= year;
                break;
            case FieldRole.AmountUnit when Unit(field.Value) is { } unit:
                Declare(unit);
                break;
            default:
                AddHeader(field.Name, field.Value, field.Spans);
                break;
        }
    }

    public void AddHeader(string? name, string value, IReadOnlyList<TextSpan> spans)
    {
        Take(value);
        if (value.Length > 0)
            HeaderFields.Add(new HeaderField(name, value) { Evidence = [.. spans.Select(s => new Evidence(null, s))] });
    }

    /// <summary>Names the agency where neither a field nor the title does.</summary>
    public void SuggestAgency(string agency, IReadOnlyList<TextSpan> spans)
    {
        if (Agency is not null)
            return;
        Agency = Seal().Replace(agency, "");
        _evidence.AddRange(spans.Select(s => new Evidence("agency", s)));
    }

    /// <summary>Notes a unit of money that the filing declares; the first one is the filing's.</summary>
    public void Declare(string? unit) => AmountUnit ??= unit;

    /// <summary>Notes what is found of rows, and how it is found when a person has corrected one of them.</summary>
    public void Check(IEnumerable<Finding> found, Func<Filing, IEnumerable<Finding>> again)
    {
        var check = new FilingCheck(again, [.. found]);
        _checks.Add(check);
        Findings.AddRange(check.Found);
    }

    /// <param name="unparsed">What no rule took, where that is known by place; else it is told by text.</param>
    public Filing Build(IEnumerable<Finding>? unparsed = null)
    {
        Check(UnsureNumbers.Of(Part), f => UnsureNumbers.Of(Part, new SurePlaces(f).Hold));
        Findings.AddRange(unparsed ?? _accounting.Unaccounted(Part));
        return new Filing
        {
            Kind = kind,
            Title = Title,
            Agency = Agency,
            FiscalYear = FiscalYear,
            AmountUnit = AmountUnit,
            FirstPage = Part.FirstPage,
            LastPage = Part.LastPage,
            AsksForReasons = ReasonsHeading().IsMatch(Squeeze.Text(string.Concat(Part.Lines.Select(l => l.Text)))),
            HeaderFields = HeaderFields,
            BudgetItems = BudgetItems,
            Goals = Goals,
            Tasks = Tasks,
            Projects = Projects,
            Indicators = Indicators,
            ScoreItems = ScoreItems,
            Evaluation = Evaluation,
            Sections = Sections,
            Facts = Facts,
            Findings = Findings,
            Checks = _checks,
            Evidence =
            [
                .. Part.Lines.GroupBy(l => l.Page).Select(g => new Evidence(null, new TextSpan(g.Key, g.First().Number, g.Last().Number))),
                .. _evidence,
            ],
        };
    }

    /// <summary>主管部门 before 填报单位 before 实施单位, whichever is printed first; the others become header fields.</summary>
    private void NameAgency(LabelledField field)
    {
        var name = Seal().Replace(field.Value, "");
        if (_agency is null || field.Role < _agency.Role)
        {
            if (_agency is { Role: FieldRole.Filer } former && Seal().Replace(former.Value, "") != name)
                AddHeader(former.Name, former.Value, former.Spans);
            Agency = name;
            _agency = field;
            _evidence.AddRange(field.Spans.Select(s => new Evidence("agency", s)));
        }
        else if (field.Role != FieldRole.ImplementingUnit && name != Agency)
        {
            AddHeader(field.Name, field.Value, field.Spans);
        }

        if (field.Role == FieldRole.ImplementingUnit)
            AddHeader(field.Name, field.Value, field.Spans);
    }

    /// <summary>人民币元 is 元.</summary>
    private static string? Unit(string printed) =>
        Squeeze.Text(printed).TrimStart('：', ':').Replace("人民币", "", StringComparison.Ordinal) is var unit
        && Money.FenPer(unit) is not null
            ? unit
            : null;

    // 偏差原因分析及改进措施, 未完成原因, 未达标原因, 扣分原因.
    [GeneratedRegex("(?:偏差|偏离|未完成|未达标|未达成|未达到|扣分|差异)[^。，；]{0,8}原因|原因分析")]
    private static partial Regex ReasonsHeading();

    [GeneratedRegex(@"\s*[（(](?:公章|盖章|签章|加盖公章)[)）]\s*")]
    private static partial Regex Seal();
}
