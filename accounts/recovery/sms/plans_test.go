package sms_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/nyaruka/phonenumbers"

	"norikae/accounts/recovery/sms"
)

var update = flag.Bool("update", false, "write the numbering plans anew")

// row is a line of plans.json.
type row struct {
	Region   string
	Code     int
	Abroad   string `json:",omitempty"`
	Prefix   string `json:",omitempty"`
	Rule     string `json:",omitempty"`
	Lead     string `json:",omitempty"`
	Lengths  []int32
	Local    []int32 `json:",omitempty"`
	All      string
	Charged  string `json:",omitempty"`
	Internet string `json:",omitempty"`
	Other    string `json:",omitempty"`
	Example  string `json:",omitempty"`
}

// either joins the patterns of kinds of numbers.
func either(kinds ...*phonenumbers.PhoneNumberDesc) string {
	var all []string
	for _, k := range kinds {
		if p := k.GetNationalNumberPattern(); p != "" && p != "NA" && !slices.Contains(all, p) {
			all = append(all, p)
		}
	}
	return strings.Join(all, "|")
}

// library returns the library's plans in the form of plans.json: a line for each plan.
func library(t *testing.T) []byte {
	t.Helper()
	all, err := phonenumbers.MetadataCollection()
	if err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	for code := 1; code < 1000; code++ {
		for _, region := range phonenumbers.GetRegionCodesForCountryCode(code) {
			for _, m := range all.GetMetadata() {
				if m.GetId() != region || int(m.GetCountryCode()) != code {
					continue
				}
				r := row{
					Region: region, Code: code, Abroad: m.GetInternationalPrefix(), Prefix: m.GetNationalPrefixForParsing(), Rule: m.GetNationalPrefixTransformRule(),
					Lead: m.GetLeadingDigits(), Lengths: m.GetGeneralDesc().GetPossibleLength(), Local: m.GetGeneralDesc().GetPossibleLengthLocalOnly(),
					All:      m.GetGeneralDesc().GetNationalNumberPattern(),
					Charged:  either(m.GetPremiumRate(), m.GetTollFree(), m.GetSharedCost()),
					Internet: either(m.GetVoip()),
					Other:    either(m.GetPersonalNumber(), m.GetPager(), m.GetUan(), m.GetVoicemail(), m.GetFixedLine(), m.GetMobile()),
				}
				if p := example(region); p != nil {
					r.Example = phonenumbers.GetNationalSignificantNumber(p)
				}
				line, err := json.Marshal(r)
				if err != nil {
					t.Fatal(err)
				}
				file.WriteString(map[bool]string{true: "[\n", false: ",\n"}[file.Len() == 0])
				file.Write(line)
			}
		}
	}
	file.WriteString("\n]\n")
	return file.Bytes()
}

// TestPlans compares the plans with those of the library.
func TestPlans(t *testing.T) {
	want := library(t)
	if *update {
		if err := os.WriteFile("data/plans.json", want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile("data/plans.json")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("the library has other plans: write them with -update")
	}
}

// reading holds the results in which the library and Look are compared.
type reading struct {
	e164, region   string
	valid, virtual bool
}

// byLibrary reads a number as the library does; ok is false for none.
func byLibrary(text, region string) (r reading, ok bool) {
	p, err := phonenumbers.Parse(text, region)
	if err != nil || !phonenumbers.IsPossibleNumber(p) {
		return r, false
	}
	r = reading{
		phonenumbers.Format(p, phonenumbers.E164), phonenumbers.GetRegionCodeForNumber(p),
		phonenumbers.IsValidNumber(p), phonenumbers.GetNumberType(p) == phonenumbers.VOIP,
	}
	if r.region == "" {
		r.region = phonenumbers.GetRegionCodeForCountryCode(int(p.GetCountryCode()))
	}
	if r.region == "001" || r.region == "ZZ" {
		r.region = ""
	}
	return r, true
}

// like compares one reading with the library's.
func like(t *testing.T, text, region string) {
	t.Helper()
	n, err := sms.Look(text, region)
	got, is := reading{n.E164, n.Region, n.Valid, n.Virtual}, err == nil
	if want, ok := byLibrary(text, region); got != want || is != ok {
		t.Errorf("%q in %q: %+v, %v, the library has %+v, %v", text, region, got, err, want, ok)
	}
}

// TestLookIsLikeTheLibrary reads the example of every kind of number of every region
// in the forms people write it in, and with every digit another, one too few and one
// too many.
func TestLookIsLikeTheLibrary(t *testing.T) {
	kinds := []phonenumbers.PhoneNumberType{
		phonenumbers.FIXED_LINE, phonenumbers.MOBILE, phonenumbers.TOLL_FREE, phonenumbers.PREMIUM_RATE, phonenumbers.SHARED_COST,
		phonenumbers.VOIP, phonenumbers.PERSONAL_NUMBER, phonenumbers.PAGER, phonenumbers.UAN, phonenumbers.VOICEMAIL,
	}
	read := 0
	for region := range phonenumbers.GetSupportedRegions() {
		for _, kind := range kinds {
			p := phonenumbers.GetExampleNumberForType(region, kind)
			if p == nil {
				continue
			}
			digits := phonenumbers.GetNationalSignificantNumber(p)
			code := strconv.Itoa(int(p.GetCountryCode()))
			for _, text := range []string{
				phonenumbers.Format(p, phonenumbers.INTERNATIONAL), phonenumbers.Format(p, phonenumbers.NATIONAL), digits, code + digits, "0" + digits,
				"00" + code + digits, "+" + code + " (0)" + digits, digits[1:], digits + "1", digits[:2],
			} {
				like(t, text, region)
				read++
			}
			for i, d := range digits {
				like(t, "+"+code+digits[:i]+string('0'+(d-'0'+1)%10)+digits[i+1:], "")
				read++
			}
		}
	}
	for code := range map[int]bool{800: true, 808: true, 870: true, 878: true, 881: true, 882: true, 883: true, 888: true, 979: true, 999: true} {
		for n := 5; n < 16; n++ {
			like(t, "+"+strconv.Itoa(code)+strings.Repeat("1234567890", 2)[:n], "")
			read++
		}
	}
	if read < 10_000 {
		t.Errorf("only %d numbers were compared", read)
	}
}

func TestLookIsLikeTheLibraryInJapan(t *testing.T) {
	for _, text := range []string{
		"０９０-１２３４-５６７８", "(03) 1234-5678", "03ー1234ー5678", "+81-(0)90-1234-5678", "81 90 1234 5678", "010 1 206 555 0100", "+090-1234-5678",
		"090.1234.5678", "0120-444-444", "0570-000-000", "110", "0", "00", "0000000000", "+", "+0", "090-1234-5678 ", "電話 090-1234-5678",
	} {
		like(t, text, "JP")
	}
}
