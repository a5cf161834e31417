namespace Pipeline.Parsers.Layout.Cells;

/// <summary>
/// What <see cref="ColumnFit"/> and <see cref="RowFit"/> weigh against each other, each with the example that set it. The unit is the cost
/// of a level that no list knows.
/// </summary>
internal static class FitWeights
{
    public const double Never = double.PositiveInfinity;

    /// <summary>数量指标 is hardly anything but a level, 财政拨款 hardly anything but a source, ≥ nothing but a comparator.</summary>
    public const double Known = -2;

    /// <summary>社会公众满意度 is a second level in some forms, and an indicator in others: as a level, and as a name.</summary>
    public const double KnownThatIsANameToo = -1;

    public const double NameThatIsALevelToo = 1;

    /// <summary>数量指标 under 三级指标, 产出指标 under 二级指标.</summary>
    public const double LevelUnderName = 4;

    public const double LevelUnderOtherLevel = 3;

    /// <summary>履职效能, 部门管理: levels that a place has names of its own for.</summary>
    public const double OwnLevel = 1;

    /// <summary>Beside levels that are known, a word that is none (需求调查) is hardly one.</summary>
    public const double OddLevel = 2.5;

    /// <summary>影响力目标, 部门管理（20分） say that they are levels, though no list knows them; under 三级指标 or 指标值 they are misplaced.</summary>
    public const double NamedLevel = -1;

    public const double NamedLevelElsewhere = 3;

    /// <summary>立项依据充分性 ends as indicators do.</summary>
    public const double NameUnderLevel = 1;

    /// <summary>A sentence or a figure under 一级指标, a sentence under 计量单位.</summary>
    public const double Misplaced = 5;

    /// <summary>有效, 良好: short words are aimed at, and are no names.</summary>
    public const double ShortName = 1;

    /// <summary>财务制度执行有效性 under 指标值.</summary>
    public const double NameUnderTarget = 1;

    /// <summary>设 under 指标值 is what a line's end broke off 长效机制建设.</summary>
    public const double Scrap = 1.5;

    /// <summary>期，加快实施。 under 指标值: what ends with a full stop is rather a remark.</summary>
    public const double SentenceUnderTarget = 1.5;

    /// <summary>
    /// Lines of dumps that are plain numbers are rather points; a whole cell of one is a target as often (0.985, or 97 beside its %).
    /// </summary>
    public const double PlainNumber = -1.5;

    public const double ComparatorUnderTarget = 4;

    /// <summary>人次 is a unit; 抽样调查 is as long as few units are.</summary>
    public const double Unit = 0.2;

    /// <summary>有序 is none that counts anything.</summary>
    public const double UnknownUnit = 0.8;

    public const double LongUnit = 1.5;

    /// <summary>10 under 分值, 98% under 执行率, 98 there.</summary>
    public const double Figure = -0.5;

    public const double PlainRate = 0.4;

    /// <summary>1 under 序号; 合计 in a list of projects stands under 项目名称 rather than under 序号 or 单位名称.</summary>
    public const double Serial = -1;

    public const double SumUnderProject = -1;

    public const double SumElsewhere = -0.5;

    /// <summary>甲局 under 单位名称; a name that ends as none of a public body does.</summary>
    public const double Agency = -1;

    public const double NoAgency = 2.5;

    /// <summary>定量指标 elsewhere than in its list of words.</summary>
    public const double OtherNature = 1;

    /// <summary>市县配套 under 资金来源.</summary>
    public const double UnknownSource = 1;

    /// <summary>An empty cell, or —, where a name stands.</summary>
    public const double EmptyName = 3;

    public const double Placeholder = 0.1;

    /// <summary>A remark; where remarks are wanted, 过程 or 产出 may be one; a figure, a quantity, a level are hardly any.</summary>
    public const double Remark = 0.5;

    public const double WantedRemark = 0.1;

    public const double ShortRemark = 1.2;

    public const double FigureAsRemark = 2.5;

    public const double QuantityAsRemark = 1.5;

    /// <summary>
    /// A row without a name, without a target, without money, without points, without a remark; more where the text shows empty cells.
    /// </summary>
    public const double NoName = 5;

    public const double NoTarget = 3;

    public const double NoTargetShown = 6;

    public const double NoMoney = 4;

    public const double NoMoneyShown = 3;

    public const double NoPoints = 1;

    public const double NoPointsShown = 3;

    public const double NoRemark = 0.3;

    public const double NoWantedRemark = 1;

    public const double NothingShown = 4;

    /// <summary>A first row without a level above it.</summary>
    public const double NoLevelYet = 1.5;

    /// <summary>A name of a level without any indicator: 经济效益指标 and then 社会效益指标.</summary>
    public const double BareLevel = 0.6;

    /// <summary>成本指标 is a first level in some forms, with second levels below it, and a second one in others.</summary>
    public const double NoSecondLevel = 1.5;

    /// <summary>Money in a list of projects stands beside the project's name.</summary>
    public const double NoProject = 4;

    /// <summary>年内核查重点企业 before 322 家 is no project where those above have numbers.</summary>
    public const double NoSerial = 1;

    /// <summary>A row that its line ends: what is missing is empty.</summary>
    public const double EndOfLine = 0.5;

    /// <summary>The next point of a list, in a line of its own; a line that goes on with the one above, in a column of sentences.</summary>
    public const double NextPoint = 0.2;

    public const double NextLine = 2;

    /// <summary>扫一扫在手机打开当前页 below the last row. 0.00 there is rather of that row, though 执行率 and 得分 are missing after it.</summary>
    public const double Outside = 1.2;

    public const double FigureOutside = 4;

    /// <summary>象满意 and 度 below the last row belong to one of its cells.</summary>
    public const double PieceOutside = 3;

    /// <summary>评分标准 on 9 rows of 10 costs 1.9 where it is missing, 偏差原因 on 3 of them 0.7.</summary>
    public const double LeastOmitted = 0.1;

    public const double Filled = 2;

    /// <summary>A name that a line's end breaks, before it is known how wide its column is.</summary>
    public const double BrokenCell = 0.3;

    /// <summary>504.9 over 1 万元, in a line that has no room for one figure more.</summary>
    public const double BrokenNumber = 1;

    /// <summary>504.91 below 1 万元 is rather the next cell, and so is a goal below 7, which the line above broke off 140.516.</summary>
    public const double NumberInCell = 1;

    /// <summary>A sentence, which most lines break.</summary>
    public const double BrokenSentence = 0.1;

    /// <summary>规划》 alone in a line before （府办〔2024〕38号）, which its producer would not break.</summary>
    public const double EarlyInSentence = 0.8;

    /// <summary>≥71 家次; other cells hardly have spaces.</summary>
    public const double SpaceInQuantity = 0.3;

    public const double SpaceInCell = 3;

    /// <summary>年内运维监测站 3 个、校准设备 891 台次 is one goal, where the text has a space beside every figure.</summary>
    public const double SpacingInSentence = 0.05;

    /// <summary>423 台, where the text has a space between every figure and its unit.</summary>
    public const double UnitApart = 0.6;

    /// <summary>规范资金使用， at the end of a line, or 。 at the beginning of one.</summary>
    public const double Unfinished = 3;

    /// <summary>A goal that ends without a full stop; any text of several lines whose last one is full.</summary>
    public const double AmidSentence = 0.5;

    /// <summary>A figure in a line of its own, though it stands beside the name in the line above.</summary>
    public const double LineInRow = 1.2;

    /// <summary>The same beside a cell of several lines, whose middle is not level with it.</summary>
    public const double WrappedInRow = 0.2;

    /// <summary>长期有效 beside 达成预期指 over 标 is a cell of its own, and not the end of 长效机制建设 above it.</summary>
    public const double LastBesideFirst = 0.5;

    /// <summary>计划标准 below 障能力, which ends a target, is a cell of its own where other rows have it.</summary>
    public const double SaidAgain = -0.5;

    /// <summary>What can be read in two ways is not read: 10 under 分值 or 得分, where one of them is missing, costs the same.</summary>
    public const double Doubt = 0.25;

    /// <summary>合同、结算书 under 指标值 on every second row makes names and values odder by 0.3 on average.</summary>
    public const double SlightlyOdder = 0.1;
}
