using System.Globalization;
using Pipeline.Parsers.Forms.SelfEvaluationReport;
using Pipeline.Parsers.Forms.SelfEvaluationReport.Figures;

namespace Pipeline.Parsers.Tests.Forms.SelfEvaluationReport;

public class FigureReaderTests
{
    [Theory]
    [InlineData("2023年年初预算数为10,337.51万元，", "年初预算数 10337.51 万元")]
    [InlineData("2023年初预算数1.2亿元，", "年初预算数 1.2 亿元")]
    [InlineData("截至2023年末，固定资产账面原值3639.24万元，", "固定资产账面原值 3639.24 万元")]
    [InlineData("全年实际支出6,822.79万元，其中基本支出1,554.75万元，含人员经费支出1,472.16万元和公用经费支出82.59万元。",
        "实际支出 6822.79 万元|基本支出 1554.75 万元|人员经费支出 1472.16 万元|公用经费支出 82.59 万元")]
    [InlineData("年内共争取上级补助4,154.78万元，重点任务完成率达到94％。", "争取上级补助 4154.78 万元|重点任务完成率 94 ％")]
    [InlineData("一是兑现补贴约82人次；", "兑现补贴 82 人次")]
    [InlineData("目标：1.安装站牌55块；2.更换灯具1.5万盏。", "安装站牌 55 块|更换灯具 1.5 万盏")]
    [InlineData("一般公共预算（财政拨款）收入18.18万元", "一般公共预算（财政拨款）收入 18.18 万元")]
    [InlineData("编制11名（含工程师1名），聘用8人", "编制 11 名|工程师 1 名|聘用 8 人")]
    [InlineData("共有313.7万元救灾物资。", "救灾物资 313.7 万元")]
    [InlineData("约谈60余人次，更换24樘，巡查1670枪次。", "约谈 60 人次|更换 24 樘|巡查 1670 枪次")]
    [InlineData("培训650-714家，合格率80%～90%。", "培训 650 家|培训 714 家|合格率 80 %|合格率 90 %")]
    [InlineData("偏差率在10%—20%之间，合格率≥95%", "偏差率 10 %|偏差率 20 %|合格率 95 %")]
    [InlineData("投诉由2021年的3,200件下降到2022年的2,150件，", "投诉 3200 件|下降 2150 件")]
    [InlineData("比上年提高-3.5个百分点", "比上年提高 -3.5 个百分点")]
    [InlineData("补助7万元/人、年，耗电12度/平方米", "补助 7 万元/人|耗电 12 度/平方米")]
    [InlineData("及时率95%，违法行为16宗，节约100元，收到5份", "及时率 95 %|违法行为 16 宗|节约 100 元|收到 5 份")]
    [InlineData("新建、改建分别为3所、4所。", "新建 3 所|改建 4 所")]
    [InlineData("青少年、老年观众分别达到4.6万人次和3.1万人次", "青少年 4.6 万人次|老年观众 3.1 万人次")]
    [InlineData("新建、改建、扩建分别为3所、4所", "新建、改建、扩建 3 所|新建、改建、扩建 4 所")]
    [InlineData("购置图书、桌椅、黑板共62件，印发折页、海报1.2万份", "购置图书、桌椅、黑板 62 件|印发折页、海报 1.2 万份")]
    [InlineData("更换课桌椅820套、黑板32块，共计40.83万元。", "更换课桌椅 820 套|黑板 32 块|更换课桌椅、黑板 40.83 万元")]
    [InlineData("发放伙食补助，惠及学生316人，共计12.6万元。", "惠及学生 316 人|发放伙食补助 12.6 万元")]
    [InlineData("兑现取暖补贴，共计5.2万元。", "兑现取暖补贴 5.2 万元")]
    [InlineData("中央资金30万元，省级资金10.83万元，共计40.83万元。", "中央资金 30 万元|省级资金 10.83 万元|共计 40.83 万元")]
    [InlineData("石坝镇冷库2座，投资152万元；双桥镇冷库1座，投资68万元；共计220万元。",
        "石坝镇冷库 2 座|投资 152 万元|双桥镇冷库 1 座|投资 68 万元|投资 220 万元")]
    [InlineData("清淤通过验收，合格率100%，共计386万元用于清淤。", "合格率 100 %|清淤通过验收 386 万元")]
    [InlineData("共计40.83万元救灾物资。", "救灾物资 40.83 万元")]
    [InlineData("共计40.83万元。", " 40.83 万元")]
    [InlineData("编制11名，其中共3名参公。", "编制 11 名|参公 3 名")]
    [InlineData("罚款超过240万元", "罚款 240 万元")]
    public void Reads_figures_with_what_they_measure(string sentence, string figures) =>
        Assert.Equal(figures, string.Join('|', FigureReader.Read(sentence).Select(f =>
            string.Create(CultureInfo.InvariantCulture, $"{f.Metric} {f.Value} {f.Unit}"))));

    [Fact]
    public void Does_not_take_time_for_words_without_end() =>
        Assert.Null(Assert.Single(FigureReader.Read(new string('的', 1_000_000) + "1个")).Metric);

    [Theory]
    [InlineData("截至2021年12月31日，")]
    [InlineData("2021-2023年，")]
    [InlineData("（财绩〔2024〕17号）要求")]
    [InlineData("承办第16届运动会、第3次会议")]
    [InlineData("9时30分至11月底前")]
    [InlineData("开通12345热线，推广5G应用，达到3A级")]
    [InlineData("1.改善出行；2.缩短工期")]
    [InlineData("3分之1的项目，10分类管理，2部门会商")]
    [InlineData("支出5 7 9 .1 2万元")]
    [InlineData("编号12345678901234567890123456789012个")]
    public void States_no_figure(string sentence) => Assert.Empty(FigureReader.Read(sentence));
}
