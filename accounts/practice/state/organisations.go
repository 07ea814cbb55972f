package state

import "fmt"

// Organisations returns the made-up organisations that every World has, in the
// order in which they are best met: those of [SampleText], then further ones to be
// typed by hand.
func Organisations() []Organisation { return append(sampleOrganisations(), extraOrganisations()...) }

// sampleOrganisations are the organisations that the sample text names, or the accounts do.
func sampleOrganisations() []Organisation {
	return []Organisation{
		{
			Domain: "tsubame-trading.example", TenantID: madeUpID(1), Shows: Ordinary, Region: "NA",
			NameEN: "Tsubame Trading", NameJA: "つばめ商事株式会社", work: true, personal: true,
		},
		{
			Domain: "aozora-foods.example", TenantID: madeUpID(2), Shows: Ordinary, Region: "AS",
			NameEN: "Aozora Foods", NameJA: "あおぞら食品株式会社", personal: true,
		},
		{
			Domain: "cedarbay.example", TenantID: madeUpID(3), Shows: USGovernment, Region: "USGov",
			NameEN: "Cedar Bay Shipyard", NameJA: "シダーベイ造船所", work: true, personal: true,
		},
		{
			Domain: "meihua.example", TenantID: madeUpID(4), Shows: China, Region: "AS",
			NameEN: "Meihua Instruments", NameJA: "梅花儀器", work: true,
		},
		{
			Domain: "sakura-loyalty.example", TenantID: madeUpID(5), Shows: CustomerTenant, Region: "AS",
			NameEN: "Sakura Loyalty Club", NameJA: "さくらポイントクラブ",
		},
		{
			Domain: "rheinoptik.example", TenantID: madeUpID(7), Shows: WrongAccount, Region: "EU",
			NameEN: "Rhein Optik GmbH", NameJA: "ライン・オプティック社", work: true,
		},
		{
			Domain: "kita-instruments.example", TenantID: madeUpID(8), Shows: Throttled, Region: "AS",
			NameEN: "Kita Instruments", NameJA: "北計器工業株式会社", work: true, personal: true,
		},
		{
			Domain: "minato-trust.example", TenantID: madeUpID(9), Shows: ConsentRefused, Region: "AS",
			NameEN: "Minato Trust Bank", NameJA: "みなと信託銀行", work: true, personal: true,
		},
		{
			Domain: "hoshino-clinic.example", TenantID: madeUpID(10), Shows: AwaitsAdmin, Region: "AS",
			NameEN: "Hoshino Clinic", NameJA: "医療法人星野クリニック", work: true, personal: true,
		},
		{
			Domain: "fujimi-logistics.example", TenantID: madeUpID(11), Shows: TrustsHome, Region: "AS",
			NameEN: "Fujimi Logistics", NameJA: "富士見物流株式会社", work: true,
		},
		{
			Domain: "harborline.example", TenantID: madeUpID(12), Shows: WrongPage, Region: "NA",
			NameEN: "Harborline Studio", NameJA: "ハーバーライン・スタジオ", work: true, personal: true,
		},
		{
			Domain: "momiji-lab.example", TenantID: madeUpID(13), Shows: SameNames, Region: "AS",
			NameEN: "Momiji Research", NameJA: "もみじ総合研究所", work: true, personal: true,
		},
		{
			Domain: "nordlys-energi.example", TenantID: madeUpID(14), Shows: MFANeeded, Region: "EU",
			NameEN: "Nordlys Energi", NameJA: "ノルドリス・エナジー", work: true, personal: true,
		},
		{
			Domain: "kawasemi-design.example", TenantID: madeUpID(15), Shows: SessionExpired, Region: "AS",
			NameEN: "Kawasemi Design", NameJA: "かわせみデザイン事務所", work: true, personal: true,
		},
		{
			Domain: "hibari-press.example", TenantID: madeUpID(17), Shows: GraphDown, Region: "AS",
			NameEN: "Hibari Press", NameJA: "ひばり出版株式会社", work: true, personal: true,
		},
		{
			Domain: "yamabuki-textile.example", Shows: FederatedElsewhere,
			NameEN: "Yamabuki Textile", NameJA: "山吹繊維株式会社",
		},
		{
			Domain: "outlook.example", Shows: MailProvider,
			NameEN: "Outlook Example Mail", NameJA: "アウトルック練習メール",
		},
		{
			Domain: "no-such-organisation.example", Shows: Unknown,
			NameEN: "Unknown organisation", NameJA: "見つからない組織",
		},
		{
			Domain: "hayabusa-consulting.example", TenantID: madeUpID(16), Shows: Home, Region: "AS",
			NameEN: "Hayabusa Consulting", NameJA: "はやぶさコンサルティング株式会社", work: true,
		},
	}
}

// madeUpID returns a tenant ID that nobody takes for a real one.
func madeUpID(n int) string {
	return fmt.Sprintf("c0ffee%02d-1a2b-4c3d-8e4f-5a6b7c8d9e%02d", n, n)
}

// plainOrganisations returns n ordinary organisations to fill a long list.
func plainOrganisations(n int) []Organisation {
	all := make([]Organisation, 0, n)
	for i := 1; i <= n; i++ {
		all = append(all, Organisation{
			Domain:   fmt.Sprintf("org-%04d.example", i),
			TenantID: fmt.Sprintf("0badcafe-0000-4000-8000-%012d", i),
			NameEN:   fmt.Sprintf("Practice organisation %04d", i),
			NameJA:   fmt.Sprintf("練習用組織 %04d", i),
			Shows:    Ordinary,
			Region:   "WW",
			work:     true,
			personal: true,
		})
	}
	return all
}
